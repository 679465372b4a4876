import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    failed: '連携事業を読み込めませんでした。',
    failedHelp: '選んだ条件は残っています。少し待ってから、もう一度読み込んでください。',
    retry: 'もう一度読み込む',
    actions: '操作',
  },
  en: {
    failed: 'The projects could not be loaded.',
    failedHelp: 'Your filters are kept. Wait a moment, then load again.',
    retry: 'Load again',
    actions: 'Actions',
  },
})
