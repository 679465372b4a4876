import { defineWords } from '../../i18n.tsx'

/** Words about inquiries that several pages share. */
export const words = defineWords({
  ja: {
    inquiries: '照会',
    deadline: '提出期限',
    fiscalYear: '年度',
    cancel: 'やめる',
  },
  en: {
    inquiries: 'Inquiries',
    deadline: 'Deadline',
    fiscalYear: 'Fiscal year',
    cancel: 'Cancel',
  },
})
