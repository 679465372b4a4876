import { defineWords, useWords } from '../i18n.tsx'
import { problemText } from '../ui/problem-words.ts'
import type { RefusalWords } from '../writing/refusal-words.ts'

const ja: Record<string, string> = {
  draft: '提出が取り下げられました。いまの内容を表示しています。',
  submitted: '回答はもう提出されています。直すときは、提出を取り下げてください。',
  prepared: 'この照会はまだ受付を始めていません。',
  open: 'この照会は受付中です。いまの内容を表示しています。',
  closed: 'この照会は締め切られました。照会元にたずねてください。',
  published: 'この照会の結果は公表されました。回答は変えられません。',
}
const en: Record<string, string> = {
  draft: 'The answers were taken back. This is what they are now.',
  submitted: 'The answers are submitted. Take them back to change them.',
  prepared: 'This inquiry has not opened yet.',
  open: 'This inquiry is open. This is what it is now.',
  closed: 'This inquiry is closed. Ask the office that asks.',
  published: 'The results are published. Answers cannot be changed.',
}

/** Why answers could not be written, and what to do next. What is wrong with one stands beside it. */
const words = defineWords<RefusalWords>({
  ja: {
    stateChanged: ({ value }) => ja[value] ?? 'いまの内容を見て、もう一度試してください。',
    fieldsInvalid: ({ fields }) => {
      const wrong = fields.find(({ field }) => !field.includes('.'))
      return wrong
        ? problemText('ja', wrong)
        : '受け付けられない内容があります。未回答と要修正の項目を確かめてください。'
    },
  },
  en: {
    stateChanged: ({ value }) => en[value] ?? 'Look at what it is now and try again.',
    fieldsInvalid: ({ fields }) => {
      const wrong = fields.find(({ field }) => !field.includes('.'))
      return wrong
        ? problemText('en', wrong)
        : 'Something cannot be accepted. Look at what is unanswered or to be corrected.'
    },
  },
})

export const useResponseWords = () => useWords(words)
