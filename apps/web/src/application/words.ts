import type { ApplicationEvent, ApplicationKind, ApplicationState } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  applications: string
  kind: Record<ApplicationKind, string>
  /** The page's heading. */
  heading: Record<ApplicationKind, string>
  state: Record<ApplicationState, string>
  action: Record<ApplicationEvent['action'], string>
  untitled: string
  number: (number: number) => string
}

/** What applications are called wherever they stand. */
export const words = defineWords<Words>({
  ja: {
    applications: '申請',
    kind: { register: '登録', change: '変更', end: '廃止' },
    heading: {
      register: '連携事業を登録する',
      change: '連携事業を変更する',
      end: '連携事業を廃止する',
    },
    state: {
      draft: '下書き',
      submitted: '提出済み',
      returned: '差し戻し',
      approved: '承認',
      rejected: '却下',
      withdrawn: '取下げ',
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
    number: (number) => `No.${number}`,
  },
  en: {
    applications: 'Applications',
    kind: { register: 'Registration', change: 'Change', end: 'Ending' },
    heading: {
      register: 'Register a joint project',
      change: 'Change a joint project',
      end: 'End a joint project',
    },
    state: {
      draft: 'Draft',
      submitted: 'Submitted',
      returned: 'Returned',
      approved: 'Approved',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
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
  },
})
