import type { InquiryKind, InquiryState } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  inquiries: string
  state: Record<InquiryState, string>
  kind: Record<InquiryKind, string>
  own: Record<'draft' | 'submitted', string>
  deadline: string
  fiscalYear: string
  cancel: string
}

/** Words about inquiries that several pages share. */
export const words = defineWords<Words>({
  ja: {
    inquiries: '照会',
    state: { prepared: '準備中', open: '受付中', closed: '締切', published: '公表' },
    kind: { participation: '参加状況', indicators: '成果指標', selfEvaluation: '自己評価' },
    own: { draft: '未提出', submitted: '提出済み' },
    deadline: '提出期限',
    fiscalYear: '年度',
    cancel: 'やめる',
  },
  en: {
    inquiries: 'Inquiries',
    state: { prepared: 'Prepared', open: 'Open', closed: 'Closed', published: 'Published' },
    kind: {
      participation: 'Participation',
      indicators: 'Indicators',
      selfEvaluation: 'Self-evaluation',
    },
    own: { draft: 'Not submitted', submitted: 'Submitted' },
    deadline: 'Deadline',
    fiscalYear: 'Fiscal year',
    cancel: 'Cancel',
  },
})
