import { defineWords, wide } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '重点施策',
    none: 'このビジョンに、重点施策の定めはありません。',
    lead: (measures: number, themes: number) =>
      `ビジョンが力を入れる${measures}つの施策です。${themes === 0 ? '' : `${themes}つのテーマに分かれ、`}連携事業はそれぞれ、当たる施策に●が付いています。`,
    byMeasure: '施策ごとの事業数',
    common: '共通施策',
    commonText: (projects: number) =>
      `${projects}の連携事業すべてに共通する施策です。すべてに当たるので、●は付けず、ここで一度だけ示します。`,
    pageTitle: (number: number, title: string) => `重点施策${number} ${title}`,
    theme: (title: string) => `テーマ　${title}`,
    pillar: (number: number, title: string) => `${wide(number)}　${title}`,
    projectsTitle: 'この施策に当たる事業',
    spreadTitle: '政策分野ごとの広がり',
    spreadNote: 'しるし1つが1事業です。',
    noProject: '分野ごとの事業の数',
    basisHead: '根拠',
    inferredNote:
      '推定は、事業名などから編集者が判断したものです。理由は、それぞれの事業のページにあります。',
    commonApplies: 'この施策に当たるかどうかにかかわらず、すべての事業に共通します。',
  },
  en: {
    title: 'Priority measures',
    none: 'This vision names no priority measures.',
    lead: (measures, themes) =>
      `The ${measures} measures that the vision gives priority to${themes === 0 ? '' : `, in ${themes} themes`}. Each joint project has a ● mark for the measures it serves.`,
    byMeasure: 'Projects by measure',
    common: 'Common measure',
    commonText: (projects) =>
      `A measure shared by all ${projects} joint projects. As it applies to every one of them, it is told once, here, and never marked.`,
    pageTitle: (number, title) => `Measure ${number}: ${title}`,
    theme: (title) => `Theme: ${title}`,
    pillar: (number, title) => `${number}  ${title}`,
    projectsTitle: 'Projects that serve this measure',
    spreadTitle: 'Spread over the policy areas',
    spreadNote: 'One sign stands for one project.',
    noProject: 'Projects by policy area',
    basisHead: 'Basis',
    inferredNote:
      'Inferred marks were concluded by the editors, from titles for instance. The page of each project gives the reason.',
    commonApplies: 'shared by every project, whichever measures it serves.',
  },
})
