import { defineWords } from '../i18n.tsx'
import { words as shared } from '../project/door/words.ts'

export const words = defineWords({
  ja: {
    heading: '選んだセル',
    headingSquare: '選んだます',
    before: '',
    after: 'でセルを移動し、',
    keys: 'で開きます。',
    basis: '根拠',
    reason: '理由',
    count: '●の数',
    source: '出典',
    confirmation: '確認',
    answer: '参加',
    none: '印なし',
    noneReason: (source: number | null) =>
      source === null
        ? 'この施策に当たるという記録はありません。'
        : `この行の●は${shared.ja.many(source)}で、ほかの施策に当たると考えています。`,
    fromSource: '公表資料の表に●があります。',
    countSame: (n: number) => `この行は${shared.ja.many(n)}（公表資料と一致）`,
    countDiffers: (own: number, source: number) =>
      `登録は${shared.ja.many(own)}、公表資料は${shared.ja.many(source)}です。どちらかに誤りがあるため、確認が必要です。`,
    countUnknown: (n: number) => `この行は${shared.ja.many(n)}（公表資料なし）`,
    notYet: 'まだ確認されていません',
    notNeeded: '出典で確認できるため不要です',
    byOfficer: '職員が確認しました',
    noAnswer: '回答はまだありません',
    byAnswer: '市町村が回答しました',
    open: (n: number) => `No.${n} の事業を見る`,
    loading: '読み込んでいます',
    failed: '理由を読み込めませんでした。事業のページでご覧ください。',
    list: (n: number) => `この${n}事業を一覧で見る`,
    area: 'この政策分野の事業を一覧で見る',
    gap: 'この施策に当たる事業は、この政策分野にありません。',
    gaps: (gaps: number, all: number) =>
      `${all}のますのうち${gaps}は、当たる事業がありません。空きは不足を意味しません。`,
    empty: '条件に合う事業はありません。',
  },
  en: {
    heading: 'Chosen cell',
    headingSquare: 'Chosen cell',
    before: 'Move with ',
    after: ' and open with',
    keys: '',
    basis: 'Basis',
    reason: 'Reason',
    count: 'Marks',
    source: 'Source',
    confirmation: 'Confirmed',
    answer: 'Answer',
    none: 'No mark',
    noneReason: (source) =>
      source === null
        ? 'Nothing says that the project serves this measure.'
        : `The row has ${source === 1 ? 'one mark' : `${source} marks`}, taken to stand for other measures.`,
    fromSource: 'The table of the source has a mark here.',
    countSame: (n) => `${n} in this row, as in the source`,
    countDiffers: (own, source) =>
      `${own} recorded but ${source} in the source. One of the two is wrong and has to be checked.`,
    countUnknown: (n) => `${n} in this row; no source gives a number`,
    notYet: 'Not confirmed yet',
    notNeeded: 'Not needed: the source shows it',
    byOfficer: 'By an officer',
    noAnswer: 'No answer yet',
    byAnswer: 'Answered by the municipality',
    open: (n) => `See project No. ${n}`,
    loading: 'Loading',
    failed: 'The reason could not be loaded. It stands on the project’s page.',
    list: (n) => (n === 1 ? 'See this project in the list' : `See these ${n} projects in the list`),
    area: 'See the projects of this policy area',
    gap: 'No project of this policy area serves this measure.',
    gaps: (gaps, all) =>
      `${gaps} of ${all} cells have no project. That does not mean that anything is lacking.`,
    empty: 'No project matches these filters.',
  },
})
