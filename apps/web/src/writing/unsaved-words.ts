import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '保存していない入力があります',
    text: 'このまま移動すると、入力した内容は残りません。',
    stay: '入力に戻る',
    leave: '保存せずに移動する',
  },
  en: {
    title: 'What you typed is not saved',
    text: 'If you go on, it is lost.',
    stay: 'Back to the form',
    leave: 'Go on without saving',
  },
})
