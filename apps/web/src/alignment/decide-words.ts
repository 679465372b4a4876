import { defineWords } from '../i18n.tsx'
import type { About } from '../writing/refusal-words.ts'

export const words = defineWords({
  ja: {
    group: (project: string, item: string) => `「${project}」と「${item}」の対応`,
    confirm: '確認する',
    reject: '当たらない',
    takeBack: '取り消す',
    done: {
      confirmed: '確認しました。',
      rejected: '「当たらない」としました。',
      proposed: '取り消しました。確認待ちに戻っています。',
    },
    /** Somebody else was first; one that was taken back tells no one's name. */
    first: ({ by, at }: Pick<About, 'by' | 'at'>) =>
      by && at
        ? `${at}に${by}が先に判断しました。画面を新しくしたので、見直してから選んでください。`
        : 'ほかの職員が先に変更しました。画面を新しくしたので、見直してから選んでください。',
  },
  en: {
    group: (project, item) => `Link between “${project}” and “${item}”`,
    confirm: 'Confirm',
    reject: 'Does not apply',
    takeBack: 'Take back',
    done: {
      confirmed: 'Confirmed.',
      rejected: 'Set as not applying.',
      proposed: 'Taken back; it awaits confirmation again.',
    },
    first: ({ by, at }) =>
      by && at
        ? `${by} decided first, at ${at}. The page now shows what is held; look again before you choose.`
        : 'Someone else changed it first. The page now shows what is held; look again before you choose.',
  },
})
