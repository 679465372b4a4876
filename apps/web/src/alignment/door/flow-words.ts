import { defineWords } from '../../i18n.tsx'

/** Words of how a plan's items and policy areas belong together. */
export const words = defineWords({
  ja: {
    title: '政策分野との対応',
    signs: '数は、項目と連携事業の対応の数。塗りは確認したもの、破線は提案。',
    picture: '計画の項目から政策分野への流れの図。同じことを下の表に示します。',
    pictureTitle: (plan: string) => `${plan}　連携事業の政策分野との対応`,
    item: '計画の項目',
    areas: '対応する連携事業の政策分野',
    counts: (confirmed: number, proposed: number) =>
      [confirmed > 0 && `確認${confirmed}`, proposed > 0 && `提案${proposed}`]
        .filter(Boolean)
        .join('・'),
    all: 'この計画との対応をすべて見る',
  },
  en: {
    title: 'The plan and policy areas',
    signs:
      'Numbers count links between items and joint projects. Filled: confirmed; dashed: proposed.',
    picture: 'How items of the plan lead to policy areas; the table below says the same.',
    pictureTitle: (plan) => `${plan}: policy areas of the joint projects that serve it`,
    item: 'Item of the plan',
    areas: 'Policy areas of the joint projects that serve it',
    counts: (confirmed, proposed) =>
      [confirmed > 0 && `${confirmed} confirmed`, proposed > 0 && `${proposed} proposed`]
        .filter(Boolean)
        .join(', '),
    all: 'All links with this plan',
  },
})
