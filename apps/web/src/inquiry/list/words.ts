import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    lead: '連携中枢都市の政策担当部が、すべての市町村に同じことを一度にたずねます。',
    create: '照会をつくる',
    none: '照会はまだありません。',
    noneOffice: '照会はまだありません。「照会をつくる」から始めてください。',
    submitted: '提出',
    own: '自分の市町村',
    answered: (answered: number, asked: number) => `回答済み ${answered}／${asked}`,
    questions: (count: number) => `質問${count}件`,
    indicators: '成果指標の一覧',
  },
  en: {
    lead: 'The policy office of the core city asks all municipalities the same, once.',
    create: 'Prepare an inquiry',
    none: 'There are no inquiries yet.',
    noneOffice: 'There are no inquiries yet. Begin with “Prepare an inquiry”.',
    submitted: 'Submitted',
    own: 'Own municipality',
    answered: (answered, asked) => `${answered} of ${asked} answered`,
    questions: (count) => (count === 1 ? 'one question' : `${count} questions`),
    indicators: 'Indicators',
  },
})
