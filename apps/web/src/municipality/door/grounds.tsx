import { defineWords, useWords } from '../../i18n.tsx'
import { useSummary } from '../../vision/queries.ts'

const words = defineWords({
  ja: {
    nothing: '参加する市町村は、資料からも回答からもまだ分かっていません。',
    silent:
      '読み取った資料に、事業ごとの関係市町村は書かれていません。市町村の回答があるまで、推定と未回答を示しています。',
    source: (count: number) => `資料に書かれているもの${count}件`,
    confirmed: (count: number) => `市町村が回答したもの${count}件`,
    inferred: (count: number) => `推定または未回答${count}件`,
    all: (kinds: readonly string[]) =>
      `事業ごとの参加は、${kinds.join('、')}です。空欄は、資料にも回答にもありません。`,
  },
  en: {
    nothing: 'Neither documents nor answers say yet which municipalities take part.',
    silent:
      'The documents that were read name no municipality for single projects. Until they answer, what is shown is inferred or unanswered.',
    source: (count) => `${count} stated by documents`,
    confirmed: (count) => `${count} answered by municipalities`,
    inferred: (count) => `${count} inferred or unanswered`,
    all: (kinds) =>
      `Participation by project: ${kinds.join(', ')}. Of blanks neither a document nor an answer says anything.`,
  },
})

/** What the participation of municipalities rests on, as counted. */
export function Grounds() {
  const word = useWords(words)
  const { source, confirmed, inferred } = useSummary().participations
  if (source + confirmed === 0) return inferred === 0 ? word.nothing : word.silent
  return word.all([
    ...(source > 0 ? [word.source(source)] : []),
    ...(confirmed > 0 ? [word.confirmed(confirmed)] : []),
    ...(inferred > 0 ? [word.inferred(inferred)] : []),
  ])
}
