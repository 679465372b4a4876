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
      remind: '回答の催促',
    },
    untitled: '（事業名は未記入）',
    number: (number: number) => `No.${number}`,
    remark: '審査からの指摘',
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
      remind: 'Reminder of an answer',
    },
    untitled: '(no title yet)',
    number: (number) => `No. ${number}`,
    remark: 'The reviewers’ remark',
  },
})
