import { type ApplicationKind, type ApplicationState, consentWords } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

type Words = {
  of: Record<ApplicationKind, (municipality: string, department: string) => string>
  waiting: Record<ApplicationState, string>
  submittedAt: (time: string) => string
  toReview: string
  toProject: string
  consents: string
  consentsNote: (answered: number, asked: number) => string
  municipality: string
  answer: string
  note: string
  answered: string
  notYet: string
  history: string
  consentTitle: (municipality: string) => string
  consentLead: string
  consentDone: (time: string) => string
  question: string
  noteLabel: string
  noteHelp: string
  chooseAnswer: string
  send: string
  sendAgain: string
  sent: string
  left: string
  leftMore: string
  forget: string
  remarks: string
}

export const words = defineWords<Words>({
  ja: {
    of: {
      register: (municipality, department) => `${municipality} ${department}による登録の申請`,
      change: (municipality, department) => `${municipality} ${department}による変更の申請`,
      end: (municipality, department) => `${municipality} ${department}による廃止の申請`,
    },
    waiting: {
      draft: '下書きです。まだ提出されていません。',
      submitted: '提出されています。連携中枢都市の政策担当課が審査しています。',
      returned: '差し戻されています。申請した市町村が直しています。',
      approved: '承認され、公開されています。',
      rejected: '却下されました。',
      withdrawn: '取り下げられました。',
    },
    submittedAt: (time) => `${time}に提出`,
    toReview: '審査の画面を開く',
    toProject: '公開されている事業を見る',
    consents: '参加の回答',
    consentsNote: (answered, asked) => `${asked}市町村のうち${answered}が回答済み`,
    municipality: '市町村',
    answer: '回答',
    note: '備考',
    answered: '回答した人と日時',
    notYet: 'まだ回答していません',
    history: '経過',
    consentTitle: (municipality) => `${municipality}は、この事業に参加しますか`,
    consentLead: '決まるまで何度でも変えられます。回答は、承認されると公開されます。',
    consentDone: (time) => `${time}に回答しました。決まるまで変えられます。`,
    question: '参加の意向',
    noteLabel: '備考',
    noteHelp: '申請した市町村と審査する人が読みます。公開されません。',
    chooseAnswer: `${consentWords.join('、')}のどれかを選んでください。`,
    send: '回答する',
    sendAgain: '回答を変える',
    sent: '回答しました',
    left: '保存されていない入力が残っています',
    leftMore: 'この申請は書き直せなくなりましたが、入力した内容はこの画面に残っています。',
    forget: '残っている入力を消す',
    remarks: '全体への指摘',
  },
  en: {
    of: {
      register: (municipality, department) => `Registration by ${municipality}, ${department}`,
      change: (municipality, department) => `Change by ${municipality}, ${department}`,
      end: (municipality, department) => `Ending by ${municipality}, ${department}`,
    },
    waiting: {
      draft: 'A draft, not submitted yet.',
      submitted: 'Submitted. The core city’s policy office is reviewing it.',
      returned: 'Returned. The applicant is correcting it.',
      approved: 'Approved and published.',
      rejected: 'Rejected.',
      withdrawn: 'Withdrawn.',
    },
    submittedAt: (time) => `Submitted ${time}`,
    toReview: 'Open it at the review desk',
    toProject: 'See the published project',
    consents: 'Answers about taking part',
    consentsNote: (answered, asked) => `${answered} of ${asked} have answered`,
    municipality: 'Municipality',
    answer: 'Answer',
    note: 'Note',
    answered: 'Who answered, when',
    notYet: 'not answered yet',
    history: 'What happened',
    consentTitle: (municipality) => `Does ${municipality} take part in this project?`,
    consentLead:
      'You can change the answer until the application is decided. It is published with the approval.',
    consentDone: (time) => `Answered ${time}. You can change it until the application is decided.`,
    question: 'Your answer',
    noteLabel: 'Note',
    noteHelp: 'Read by the applicant and the reviewers. Not published.',
    chooseAnswer: 'Choose one of the three answers.',
    send: 'Answer',
    sendAgain: 'Change the answer',
    sent: 'Your answer was sent',
    left: 'There is text that could not be saved',
    leftMore: 'This application can no longer be changed, but what you typed is still here.',
    forget: 'Delete this text',
    remarks: 'Remarks on the whole',
  },
})
