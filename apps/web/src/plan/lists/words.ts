import { defineWords } from '../../i18n.tsx'

/** Words of the lists of roadmaps and of indicators of plans. */
export const words = defineWords({
  ja: {
    roadmaps: 'ロードマップ',
    roadmapsLead:
      '計画の文書がロードマップ（短期・長期の取組）を示している項目です。文書の順に並べています。',
    roadmapsNone: 'ロードマップのある項目はありません。',
    roadmapsCount: (items: number) => `${items}項目`,
    indicators: '計画の成果指標',
    indicatorsLead:
      '計画の文書が示している成果指標です。ビジョンと連携事業の成果指標は、別の一覧にあります。',
    indicatorsNone: '成果指標を示している計画はありません。',
    indicatorsCount: (count: number) => `${count}件`,
    ofVision: '連携事業とビジョンの成果指標',
    caption: (plan: string) => `${plan}の成果指標`,
    allPlans: 'すべての計画を見る',
  },
  en: {
    roadmaps: 'Roadmaps',
    roadmapsLead:
      'Items for which the document of a plan gives a roadmap of short and long term, in its order.',
    roadmapsNone: 'No item has a roadmap.',
    roadmapsCount: (items) => (items === 1 ? '1 item' : `${items} items`),
    indicators: 'Indicators of plans',
    indicatorsLead:
      'Indicators that the documents of plans state. Those of the vision and its projects have a list of their own.',
    indicatorsNone: 'No plan states indicators.',
    indicatorsCount: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
    ofVision: 'Indicators of the vision and its projects',
    caption: (plan) => `Indicators of ${plan}`,
    allPlans: 'Show all plans',
  },
})
