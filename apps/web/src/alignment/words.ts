import type { AlignmentState } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  state: Record<AlignmentState, string>
  chip: Record<AlignmentState, string>
  decided: Record<Exclude<AlignmentState, 'proposed'>, (by: string, at: string) => string>
  number: (number: number) => string
}

/** What links between projects and plans are called, wherever they stand. */
export const words = defineWords<Words>({
  ja: {
    state: { proposed: '提案', confirmed: '確認', rejected: '当たらない' },
    chip: { proposed: '推定・確認待ち', confirmed: '確認', rejected: '当たらない' },
    decided: {
      confirmed: (by, at) => `${by}が${at}に確認`,
      rejected: (by, at) => `${by}が${at}に「当たらない」と判断`,
    },
    number: (number) => `No.${number}`,
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
