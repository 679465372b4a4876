import type { AlignmentState } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  group: (project: string, item: string) => string
  confirm: string
  reject: string
  takeBack: string
  done: Record<AlignmentState, string>
  stale: (by: string, at: string) => string
  staleUnknown: string
  gone: string
}

export const words = defineWords<Words>({
  ja: {
    group: (project, item) => `「${project}」と「${item}」の対応`,
    confirm: '確認する',
    reject: '当たらない',
    takeBack: '取り消す',
    done: {
      confirmed: '確認しました。',
      rejected: '「当たらない」としました。',
      proposed: '取り消しました。確認待ちに戻っています。',
    },
    stale: (by, at) =>
      `${at}に${by}が先に判断しました。画面を新しくしたので、見直してから選んでください。`,
    staleUnknown:
      'ほかの職員が先に変更しました。画面を新しくしたので、見直してから選んでください。',
    gone: 'この対応はありません。画面を新しくしました。',
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
    stale: (by, at) =>
      `${by} decided first, at ${at}. The page now shows what is held; look again before you choose.`,
    staleUnknown:
      'Someone else changed it first. The page now shows what is held; look again before you choose.',
    gone: 'There is no such link. The page now shows what is held.',
  },
})
