import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    stale: (by: string, at: string) =>
      `${at}に${by}が先に変更しました。画面の内容を新しくしました。見比べて、もう一度試してください。入力した内容は残っています。`,
    ended: (by: string, at: string) => `${at}に${by}が、この指標を廃止しました。`,
    gone: 'この指標はありません。',
  },
  en: {
    stale: (by: string, at: string) =>
      `${by} changed it first, at ${at}. The page now shows what is held. Compare and try again; what you typed is kept.`,
    ended: (by: string, at: string) => `${by} ended this indicator at ${at}.`,
    gone: 'There is no such indicator.',
  },
})
