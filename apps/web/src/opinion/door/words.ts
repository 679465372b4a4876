import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '懇談会の意見',
    all: '懇談会の意見をすべて見る',
    year: '年度',
    meeting: (meeting: string, day: string) => `${meeting}（${day}）`,
    about: '対象',
    whole: '圏域全体',
    answer: '回答',
    noAnswer: 'まだありません。',
    outcome: '対応',
    source: '出典',
    hidden: '公表していません',
  },
  en: {
    title: 'Opinions of the advisory council',
    all: 'All opinions of the advisory council',
    year: 'Fiscal year',
    meeting: (meeting, day) => `${meeting} (${day})`,
    about: 'About',
    whole: 'The region as a whole',
    answer: 'Answer',
    noAnswer: 'None yet.',
    outcome: 'What came of it',
    source: 'Source',
    hidden: 'Not published',
  },
})
