import { defineWords } from '../../i18n.tsx'

/** Words of the questions about answers, and of the office’s replies. */
export const words = defineWords({
  ja: {
    open: '質問',
    count: (count: number) => `${count}件`,
    waiting: '返事を待っています',
    title: (name: string) => `${name}についての質問`,
    whole: '照会全体',
    office: '照会元の返事',
    body: '質問',
    bodyOffice: '返事',
    send: '質問を送る',
    reply: '返事を送る',
    close: '閉じる',
    needed: '送る内容を入力してください。',
    about: (name: string) => `：${name}`,
  },
  en: {
    open: 'Question',
    count: (count) => String(count),
    waiting: 'Waiting for an answer',
    title: (name) => `Questions about ${name}`,
    whole: 'the whole inquiry',
    office: 'Answer of the office',
    body: 'Question',
    bodyOffice: 'Answer',
    send: 'Send the question',
    reply: 'Send the answer',
    close: 'Close',
    needed: 'Type what you want to send.',
    about: (name) => `: ${name}`,
  },
})
