import { defineWords } from '../../i18n.tsx'

/** Words of answering on a condition, and of replying to one. */
export const words = defineWords({
  ja: {
    changed: '回答したあとに、申請の内容が変わりました',
    changedMore: '下線と取り消し線が、回答したときから変わったところです。',
    changedFiles: '添付資料が変わりました。下の「添付資料」を見てください。',
    keepOrChange:
      '変わったところを見て、回答をそのままにするか、変えるかを選んで送ってください。送るまでは、前の内容への回答として扱います。',
    sendToThis: 'いまの内容に回答する',
    ownShare: (name: string) => `${name}の費用の分担`,
    amount: '負担する額',
    noShare: '額は示されていません。',
    condition: '参加の条件',
    conditionHelp:
      '申請した市町村、審査する人、ほかにたずねられた市町村が読みます。申請した市町村が同意すると、条件付きの参加になります。',
    conditionMissing: '参加の条件を書いてください。',
    publicCondition: '公開する条件の文',
    publicConditionHelp:
      '承認されると、事業のページとオープンデータに載ります。空欄なら「参加（条件あり）」とだけ公開します。',
    conditions: '参加の条件への返答',
    conditionsNote: '同意した条件は、公開する文とともに承認のときに登録されます。',
    conditionOf: (name: string) => `${name}の条件`,
    reply: '返答',
    replyHelp: '同意しないときは、どうしたいかを書きます。条件を出した市町村に届きます。',
    replyMissing: '同意しない理由や、変えてほしいところを書いてください。',
    agree: '条件に同意する',
    decline: '同意せずに返答する',
    agreedTo: (name: string) => `${name}の条件に同意しました。`,
    of: (name: string) => `：${name}`,
  },
  en: {
    changed: 'The application has changed since you answered',
    changedMore: 'Underlined and struck text is what changed since.',
    changedFiles: 'The attached files have changed. They stand below.',
    keepOrChange:
      'Look at what changed, then send your answer as it is or another one. Until then it counts as an answer to the older text.',
    sendToThis: 'Answer to this text',
    ownShare: (name) => `What ${name} would bear`,
    amount: 'Amount',
    noShare: 'No amount is stated.',
    condition: 'Condition',
    conditionHelp:
      'Read by the applicant, the reviewers and the other municipalities asked. Once the applicant agrees, you take part on this condition.',
    conditionMissing: 'Write the condition.',
    publicCondition: 'Words to be published',
    publicConditionHelp:
      'On the project’s page and in open data once approved. If empty, only that you take part on a condition is published.',
    conditions: 'Replies to conditions',
    conditionsNote:
      'What you agree to is registered with the approval, with the words to be published.',
    conditionOf: (name) => `Condition of ${name}`,
    reply: 'Reply',
    replyHelp: 'If you do not agree, say what you would rather have. The municipality gets it.',
    replyMissing: 'Say why you do not agree, or what should change.',
    agree: 'Agree to the condition',
    decline: 'Reply without agreeing',
    agreedTo: (name) => `You agreed to the condition of ${name}.`,
    of: (name) => `: ${name}`,
  },
})
