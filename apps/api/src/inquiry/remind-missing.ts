import { formatDeadline, type InquiryKind, inquiryKind, numberMark, terms } from '@renkei/schema'
import type { Progress } from './status-queries.ts'

const shown = 5

/** Names in Japanese what is missing of a response: kinds, how many of each, and the first few numbers
 * of projects, as in 参加状況17件（No.3、No.5、No.8、No.9、No.12ほか）、成果指標1件. `missing` is in order. */
export function missingWords(missing: Progress['missing']): string {
  if (missing.length === 0) return '未提出（未回答の項目はありません）'
  const words = inquiryKind.options.flatMap((kind) => {
    const keys = missing.filter(({ key }) => key.startsWith(`${kind}.`))
    return keys.length === 0
      ? []
      : [`${terms.ja.inquiryKind[kind]}${keys.length}件${numbers(kind, keys)}`]
  })
  return `未回答：${words.join('、')}`
}

/** Until when an answer is waited for, as messages tell it in Japanese. */
export const deadlineNote = (deadline: string): string =>
  `提出期限：${formatDeadline(deadline, 'ja')}`

/** What is missing of one municipality's response (id), and until when it is waited for, in words. */
export function missingOf(
  progress: readonly Progress[],
  municipality: number,
  deadline: string,
): string {
  const own = progress.filter(({ municipalityId }) => municipalityId === municipality)
  return `${missingWords(own.flatMap(({ missing }) => missing))}\n${deadlineNote(deadline)}`
}

// Indicators have no number that people know.
function numbers(kind: InquiryKind, missing: Progress['missing']): string {
  if (kind === 'indicators' || kind === 'prompts') return ''
  const named = missing
    .slice(0, shown)
    .flatMap(({ printed }) => (printed === '' ? [] : [numberMark('ja', printed)]))
  if (named.length === 0) return ''
  return `（${named.join('、')}${missing.length > named.length ? 'ほか' : ''}）`
}
