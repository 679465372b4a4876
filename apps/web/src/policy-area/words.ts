import { defineWords, wide } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '政策分野',
    lead: (pillars: number, areas: number, projects: number) =>
      `ビジョンの${wide(pillars)}つの役割の下の、${areas}の政策分野です。${projects === 0 ? '' : `${projects}の連携事業を分野ごとに並べました。`}`,
    inferredNote:
      '事業と分野の対応には、推定したものがあります。推定の理由は、それぞれの分野のページにあります。',
    place: (pillar: number, title: string, group: string | undefined) =>
      `${wide(pillar)}　${title}${group === undefined ? '' : `　${group}`}`,
    projectsTitle: 'この分野の事業',
    relisted: '再掲の事業',
    reasonsOf: (count: number) =>
      `推定などの理由は、はじめの${count}事業について示しています。ほかは各事業のページにあります。`,
    relistedNote: 'ビジョンがこの分野にも挙げている事業です。数は主な分野で数えます。',
    mainArea: '主な分野',
    measuresTitle: '重点施策との対応',
    measuresNote: 'しるし1つが1事業です。',
    measuresCaption: '重点施策ごとの事業の数',
    sameGroup: '近い分野',
    projectCount: (count: number) => `${count}事業`,
  },
  en: {
    title: 'Policy areas',
    lead: (pillars, areas, projects) =>
      `${areas === 1 ? '1 policy area' : `${areas} policy areas`} under the ${pillars === 1 ? 'one role' : `${pillars} roles`} of the vision${projects === 0 ? '. ' : `, with ${projects === 1 ? '1 joint project' : `${projects} joint projects`}, area by area.`}`,
    inferredNote:
      'Some links between projects and areas were inferred. The page of each area gives the reasons.',
    place: (pillar, title, group) => `${pillar}. ${title}${group === undefined ? '' : ` ${group}`}`,
    projectsTitle: 'Projects of this area',
    relisted: 'Listed here again',
    reasonsOf: (count) =>
      `Reasons are given for the first ${count} projects; those of the others are on their pages.`,
    relistedNote: 'The vision lists these here as well. They are counted under their main area.',
    mainArea: 'Main area:',
    measuresTitle: 'Measures its projects serve',
    measuresNote: 'One sign stands for one project.',
    measuresCaption: 'Projects by measure',
    sameGroup: 'Neighbouring areas',
    projectCount: (count) => `${count} ${count === 1 ? 'project' : 'projects'}`,
  },
})
