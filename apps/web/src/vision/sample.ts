import type { Basis, Frame, Municipality, ProjectItem } from '@renkei/schema'

const titled = (title: string) => ({ title, titleEn: title })

const municipality = (
  code: string,
  name: string,
  kind: Municipality['kind'],
  role: Municipality['role'],
): Municipality => ({
  code,
  name,
  kana: '',
  nameEn: name,
  kind,
  role,
  since: null,
  until: null,
  earlier: [],
  tile: null,
})

const vision = {
  edition: 1,
  editionName: null,
  editionNameEn: null,
  measureLabel: null,
  measureLabelEn: null,
  numbered: true,
  projectsStated: null,
  ...titled('ビジョン'),
  fromFiscalYear: 2024,
  toFiscalYear: 2026,
  adopted: '2024-03-29',
  adoptedOn: '2024-03-29',
  document: null,
}

/** A small region for tests: two pillars, one with groups, three measures under two themes. */
export const sampleFrame: Frame = {
  region: {
    slug: 'sample',
    name: '',
    kana: '',
    nameEn: '',
    shortName: '',
    shortNameEn: '',
    nickname: null,
    nicknameEn: null,
    scheme: 'renkei',
    state: 'open',
  },
  revisions: [],
  otherMunicipalities: [],
  elsewhere: [],
  agreements: [],
  affiliates: [],
  vision,
  visions: [vision],
  pillars: [
    { number: 1, ...titled('成長'), groups: [] },
    {
      number: 2,
      ...titled('生活'),
      groups: [
        { number: 1, sign: null, ...titled('機能') },
        { number: 2, sign: null, ...titled('結びつき') },
      ],
    },
  ],
  policyAreas: [
    { code: '1a', pillar: 1, group: null, letter: 'a', ...titled('経済') },
    { code: '1b', pillar: 1, group: null, letter: 'b', ...titled('観光') },
    { code: '2-1a', pillar: 2, group: 1, letter: 'a', ...titled('医療') },
    { code: '2-2a', pillar: 2, group: 2, letter: 'a', ...titled('交通') },
  ],
  themes: [
    { number: 1, ...titled('産業') },
    { number: 2, ...titled('くらし') },
  ],
  measures: [
    { number: 1, theme: 1, ...titled('呼び込む') },
    { number: 2, theme: 1, ...titled('支援する') },
    { number: 3, theme: 2, ...titled('高める') },
  ],
  arranged: [],
  commonMeasures: [],
  called: [],
  municipalities: [
    municipality('012033', '小樽市', 'city', 'partner'),
    municipality('011002', '札幌市', 'city', 'core'),
    municipality('013030', '当別町', 'town', 'partner'),
  ],
  documents: [],
}

/** A project of the sample: its marks written `{ 1: 'source', 3: 'inferred' }`. */
export const sampleProject = (
  number: number,
  area: string,
  marks: Partial<Record<number, Basis>>,
  more: Partial<ProjectItem> = {},
): ProjectItem => ({
  number,
  label: null,
  title: `事業${number}`,
  titleEn: null,
  kana: '',
  visionPage: null,
  markCount: Object.keys(marks).length,
  status: 'active',
  updatedOn: '2024-03-29',
  policyArea: { code: area, basis: 'inferred' },
  measures: Object.entries(marks).flatMap(([measure, basis]) =>
    basis === undefined ? [] : [{ number: Number(measure), basis }],
  ),
  participations: [],
  ...more,
})
