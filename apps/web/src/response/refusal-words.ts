import { defineWords } from '../i18n.tsx'

/** Why answers could not be written, and what to do next. */
export const words = defineWords({
  ja: {
    stale: 'ほかの人が先に変更しました。いまの内容を見て、もう一度試してください。',
    state: {
      draft: '提出が取り下げられました。いまの内容を表示しています。',
      submitted: '回答はもう提出されています。直すときは、提出を取り下げてください。',
      prepared: 'この照会はまだ受付を始めていません。',
      open: 'この照会は受付中です。いまの内容を表示しています。',
      closed: 'この照会は締め切られました。照会元にたずねてください。',
      published: 'この照会の結果は公表されました。回答は変えられません。',
    },
    gone: 'この照会はありません。',
    invalid: '受け付けられない内容があります。未回答と要修正の項目を確かめてください。',
  },
  en: {
    stale: 'Somebody else changed it first. Look at what it is now and try again.',
    state: {
      draft: 'The answers were taken back. This is what they are now.',
      submitted: 'The answers are submitted. Take them back to change them.',
      prepared: 'This inquiry has not opened yet.',
      open: 'This inquiry is open. This is what it is now.',
      closed: 'This inquiry is closed. Ask the office that asks.',
      published: 'The results are published. Answers cannot be changed.',
    },
    gone: 'There is no such inquiry.',
    invalid: 'Something cannot be accepted. Look at what is unanswered or to be corrected.',
  },
})
