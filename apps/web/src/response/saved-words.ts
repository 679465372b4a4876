import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    stopped: (why: string) => `保存できていません。${why}`,
    contested: (count: number) =>
      `${count}件は、ほかの人と違う内容です。どちらかを選んでください。`,
  },
  en: {
    stopped: (why) => `Not saved. ${why}`,
    contested: (count) => `${count} differ from what somebody else saved. Choose.`,
  },
})
