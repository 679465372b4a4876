import { defineWords } from '../../i18n.tsx'

/** What applications are called wherever they stand. */
export const words = defineWords({
  ja: {
    applications: '申請',
    /** The page's heading. */
    heading: {
      register: '連携事業を登録する',
      change: '連携事業を変更する',
      end: '連携事業を廃止する',
    },
    action: {
      create: '下書きを始めた',
      submit: '提出',
      return: '差し戻し',
      approve: '承認',
      reject: '却下',
      withdraw: '取下げ',
      consent: '参加の回答',
      agree: '条件に同意',
      decline: '条件に返答',
      remind: '回答の催促',
    },
    untitled: '（事業名は未記入）',
    number: (number: number) => `No.${number}`,
    remark: '審査からの指摘',
    attachments: '添付資料',
    sizeOf: (bytes: number) =>
      bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 2 ** 20).toFixed(1)}MB`,
    mended: '対応済み（書き直しあり）',
    untouched: '未対応（変更なし）',
    consent: {
      outdated: '旧版への回答',
      outdatedHelp: (time: string) => `${time}に、変わる前の内容に答えたものです。`,
      condition: '条件：',
      public: '公開する文：',
      publicNone: '文は公開せず、「条件あり」とだけ示します。',
      note: '備考：',
      agreed: (by: string, time: string) => `${time}に${by}が条件に同意しました。`,
      declined: (by: string, time: string) => `${time}に${by}が、同意せずに返答しました：`,
      waiting: '申請した市町村の返答を待っています。',
    },
  },
  en: {
    applications: 'Applications',
    heading: {
      register: 'Register a joint project',
      change: 'Change a joint project',
      end: 'End a joint project',
    },
    action: {
      create: 'Draft begun',
      submit: 'Submitted',
      return: 'Returned',
      approve: 'Approved',
      reject: 'Rejected',
      withdraw: 'Withdrawn',
      consent: 'Answer about taking part',
      agree: 'Condition agreed to',
      decline: 'Reply to a condition',
      remind: 'Reminder of an answer',
    },
    untitled: '(no title yet)',
    number: (number) => `No. ${number}`,
    remark: 'The reviewers’ remark',
    attachments: 'Attached files',
    sizeOf: (bytes) =>
      bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`,
    mended: 'Rewritten since',
    untouched: 'Not changed yet',
    consent: {
      outdated: 'Answer to an older text',
      outdatedHelp: (time) => `Given at ${time}, before the application changed.`,
      condition: 'Condition: ',
      public: 'To be published: ',
      publicNone: 'Only that there is a condition is published, not its words.',
      note: 'Note: ',
      agreed: (by, time) => `${by} agreed to the condition at ${time}.`,
      declined: (by, time) => `${by} replied at ${time} without agreeing: `,
      waiting: 'The applicant has not replied yet.',
    },
  },
})
