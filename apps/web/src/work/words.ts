import type { Message } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'
import type { TaskKind } from './tasks.ts'

type Words = {
  title: string
  waiting: string
  waitingCount: (count: number) => string
  nothing: string
  toMatrix: string
  begin: string
  todo: Record<TaskKind, string>
  since: Record<TaskKind, (date: string) => string>
  remarks: (count: number) => string
  answers: (answered: number, asked: number) => string
  confirm: string
  confirmNote: string
  marks: (count: number) => string
  policyAreas: (count: number) => string
  submitted: string
  submittedNote: string
  messages: string
  unread: string
  unreadCount: (count: number) => string
  allRead: string
  markAll: string
  noMessages: string
  inquiries: string
  inquiriesNote: string
  answerBy: (date: string) => string
  answered: (answered: number, asked: number) => string
  answer: string
  questions: (count: number) => string
  stillThere: string
  inviteAgain: string
  invitationOf: (email: string) => string
  told: Record<Message['kind'], (from: string) => string>
}

export const words = defineWords<Words>({
  ja: {
    title: '自分の仕事',
    waiting: '待っている仕事',
    waitingCount: (count) => `${count}件。古い順に並んでいます。`,
    nothing: 'いま待っている仕事はありません。',
    toMatrix: 'マトリックスを見る',
    begin: '連携事業の登録を申請する',
    todo: {
      returned: '指摘を直して再提出する',
      consent: '参加するかどうかを答える',
      review: '審査する',
      draft: '下書きを仕上げる',
    },
    since: {
      returned: (date) => `${date} 差し戻し`,
      consent: (date) => `${date} 提出`,
      review: (date) => `${date} 提出`,
      draft: (date) => `${date} 保存`,
    },
    remarks: (count) => `指摘${count}件`,
    answers: (answered, asked) => `参加の回答 ${answered}／${asked}`,
    confirm: '推定の確認',
    confirmNote: '推定で示しているところを、根拠を見て1行ずつ確認します。',
    marks: (count) => `重点施策の●を確認する（残り${count}行）`,
    policyAreas: (count) => `政策分野を確認する（残り${count}件）`,
    submitted: '審査を待っている申請',
    submittedNote: '審査が終わるとお知らせします。',
    inquiries: '照会への回答',
    inquiriesNote: '期限の近い順に並んでいます。',
    answerBy: (date) => `${date} まで`,
    answered: (answered, asked) => `回答済み ${answered}／${asked}`,
    answer: '回答する',
    questions: (count) =>
      `答えを待っている質問が${count}件あります。照会の一覧から答えてください。`,
    messages: 'お知らせ',
    unread: '未読',
    unreadCount: (count) => `未読${count}件`,
    allRead: 'すべて既読です。',
    markAll: 'すべて既読にする',
    noMessages: 'お知らせはまだありません。',
    stillThere: 'お知らせは、相手の画面には届いています。',
    inviteAgain: '職員と担当課の画面から、招待を送り直してください。',
    invitationOf: (email) => `招待：${email}`,
    told: {
      submitted: (from) => `${from}が提出しました。`,
      returned: (from) => `${from}が差し戻しました。`,
      approved: (from) => `${from}が承認しました。`,
      rejected: (from) => `${from}が却下しました。`,
      withdrawn: (from) => `${from}が取り下げました。`,
      asked: (from) => `${from}が、参加するかどうかをたずねています。`,
      answered: (from) => `${from}が、参加について答えました。`,
      reminded: (from) => `${from}が、参加の回答を待っています。`,
      inquiryOpened: (from) => `${from}の照会が始まりました。`,
      inquiryExtended: (from) => `${from}が提出期限を変えました。`,
      inquiryReminded: (from) => `${from}が、回答の提出を待っています。`,
      inquirySubmitted: (from) => `${from}が回答を提出しました。`,
      inquiryAsked: (from) => `${from}から質問があります。`,
      inquiryReplied: (from) => `${from}が質問に答えました。`,
      inquiryReopened: (from) => `${from}が受付を再開しました。`,
      inquiryPublished: (from) => `${from}が結果を公表しました。`,
      mailFailed: (from) =>
        from === '' ? 'メールが届きませんでした。' : `${from}へのメールが届きませんでした。`,
    },
  },
  en: {
    title: 'My work',
    waiting: 'Waiting for you',
    waitingCount: (count) => (count === 1 ? 'One item.' : `${count} items, oldest first.`),
    nothing: 'Nothing is waiting for you now.',
    toMatrix: 'See the matrix',
    begin: 'Apply for a new joint project',
    todo: {
      returned: 'Mend what was remarked and submit again',
      consent: 'Answer whether you take part',
      review: 'Review',
      draft: 'Finish the draft',
    },
    since: {
      returned: (date) => `returned ${date}`,
      consent: (date) => `submitted ${date}`,
      review: (date) => `submitted ${date}`,
      draft: (date) => `saved ${date}`,
    },
    remarks: (count) => (count === 1 ? 'one remark' : `${count} remarks`),
    answers: (answered, asked) => `answers ${answered} of ${asked}`,
    confirm: 'Confirming what is inferred',
    confirmNote: 'What is shown as inferred is confirmed row by row, against its grounds.',
    marks: (count) => `Confirm the marks of the measures (${count} rows left)`,
    policyAreas: (count) => `Confirm the policy areas (${count} left)`,
    submitted: 'Applications under review',
    submittedNote: 'You will be told when the review is over.',
    inquiries: 'Inquiries to answer',
    inquiriesNote: 'The nearest deadline comes first.',
    answerBy: (date) => `by ${date}`,
    answered: (answered, asked) => `${answered} of ${asked} answered`,
    answer: 'Answer',
    questions: (count) =>
      count === 1
        ? 'One question waits for an answer. Open it from the list of inquiries.'
        : `${count} questions wait for an answer. Open them from the list of inquiries.`,
    messages: 'Messages',
    unread: 'Unread',
    unreadCount: (count) => `${count} unread`,
    allRead: 'All have been read.',
    markAll: 'Mark all as read',
    noMessages: 'There are no messages yet.',
    stillThere: 'They find the message in the registry.',
    inviteAgain: 'Invite them again from “People and departments”.',
    invitationOf: (email) => `Invitation: ${email}`,
    told: {
      submitted: (from) => `${from} submitted it.`,
      returned: (from) => `${from} returned it.`,
      approved: (from) => `${from} approved it.`,
      rejected: (from) => `${from} rejected it.`,
      withdrawn: (from) => `${from} withdrew it.`,
      asked: (from) => `${from} asks whether you take part.`,
      answered: (from) => `${from} answered about taking part.`,
      reminded: (from) => `${from} is waiting for your answer.`,
      inquiryOpened: (from) => `${from} opened this inquiry.`,
      inquiryExtended: (from) => `${from} moved the deadline.`,
      inquiryReminded: (from) => `${from} is waiting for your answers.`,
      inquirySubmitted: (from) => `${from} submitted its answers.`,
      inquiryAsked: (from) => `${from} has a question.`,
      inquiryReplied: (from) => `${from} answered the question.`,
      inquiryReopened: (from) => `${from} takes answers again.`,
      inquiryPublished: (from) => `${from} published the results.`,
      mailFailed: (from) =>
        from === '' ? 'The mail did not arrive.' : `The mail to ${from} did not arrive.`,
    },
  },
})
