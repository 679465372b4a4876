import { defineWords } from '../../i18n.tsx'

/** What links between projects and plans are called, wherever they stand. */
export const words = defineWords({
  ja: {
    state: { proposed: '提案', confirmed: '確認', rejected: '当たらない' },
    chip: { proposed: '推定・確認待ち', confirmed: '確認', rejected: '当たらない' },
    decided: {
      confirmed: (by: string, at: string) => `${by}が${at}に確認`,
      rejected: (by: string, at: string) => `${by}が${at}に「当たらない」と判断`,
    },
    projects: 'この項目に当たる連携事業',
    counts: (proposed: number, confirmed: number) => `推定${proposed}件　確認${confirmed}件`,
    noProjects: 'この項目に当たる連携事業は、まだ確認も提案もされていません。',
    serves: '当たる項目',
    showAll: (count: number) => `残り${count}件も表示`,
    unserved: '連携事業が当たらない項目の一覧',
  },
  en: {
    state: { proposed: 'Proposed', confirmed: 'Confirmed', rejected: 'Does not apply' },
    chip: {
      proposed: 'Inferred, unconfirmed',
      confirmed: 'Confirmed',
      rejected: 'Does not apply',
    },
    decided: {
      confirmed: (by, at) => `Confirmed by ${by}, ${at}`,
      rejected: (by, at) => `Judged not to apply by ${by}, ${at}`,
    },
    projects: 'Joint projects that serve this item',
    counts: (proposed, confirmed) => `${proposed} inferred, ${confirmed} confirmed`,
    noProjects: 'No joint project has been confirmed or proposed for this item yet.',
    serves: 'Serves',
    showAll: (count) => `Show ${count} more`,
    unserved: 'Items that no project serves',
  },
})
