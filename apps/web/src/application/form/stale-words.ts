import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: (time: string, by: string, fields: string) =>
      `${time}に、${by}が${fields}を変更しました`,
    lead: (opened: string) =>
      `両方を見比べて選んでください。入力した内容は残っています。下線と取り消し線は、${opened}に開いたときから変わったところです。`,
    theirs: '保存されている内容',
    mine: 'あなたの入力',
    unsaved: '未保存',
    keepTheirs: 'この内容を残す',
    keepMine: 'この内容で保存する',
    together: '両方を合わせて書き直すこともできます',
    of: (choice: string, field: string) => `${field}：${choice}`,
    save: '選んだ内容で保存する',
    back: '保存せずに入力へ戻る',
  },
  en: {
    title: (time, by, fields) => `${by} changed ${fields} at ${time}`,
    lead: (opened) =>
      `Compare both and choose. What you typed is still here. Underlined and struck text is what changed since you opened it at ${opened}.`,
    theirs: 'As it is saved',
    mine: 'What you typed',
    unsaved: 'not saved',
    keepTheirs: 'Keep this',
    keepMine: 'Save this',
    together: 'Or write both together',
    of: (choice, field) => `${field}: ${choice}`,
    save: 'Save what I chose',
    back: 'Back to the form without saving',
  },
})
