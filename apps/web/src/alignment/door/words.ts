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
    number: (number: number) => `No.${number}`,
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
    number: (number) => `No. ${number}`,
  },
})
