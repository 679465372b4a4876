import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    taking: '参加',
    total: '参加（主担当と推定を含む）',
    ofWhichLead: 'うち主担当',
    ofWhichInferred: 'うち推定',
    note: '公表資料に、事業ごとの関係市町村は書かれていません。市町村の回答があるまで、推定と未回答を示しています。',
  },
  en: {
    taking: 'Sum',
    total: 'Taking part (with lead and inferred)',
    ofWhichLead: 'of these: lead',
    ofWhichInferred: 'of these: inferred',
    note: 'The source names no municipality for single projects. Until they answer, what is shown is inferred or unanswered.',
  },
})
