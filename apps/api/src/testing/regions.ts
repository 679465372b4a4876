import { assemble, type Catalogue, catalogues } from '@renkei/catalogue'
import { checkDigit, type Municipality } from '@renkei/schema'

type Region = {
  name: string
  kana: string
  nameEn: string
  slug: string
  nickname?: string
  /** What the vision prints in place of numbers. */
  labels?: Record<number, string>
}

/** A region of these municipalities with a vision that is not its own: Sapporo's, in which the core is presumed to take
 * part and partners have not answered. */
function regionOf(
  { slug, name, kana, nameEn, nickname, labels }: Region,
  municipalities: Municipality[],
  agreements: Catalogue['agreements'] = [],
): Catalogue {
  const [first] = catalogues
  if (!first) throw new Error('The catalogue has a region')
  return {
    evaluationRule: null,
    region: {
      ...{ slug, name, kana, nameEn, shortName: name, shortNameEn: nameEn },
      ...{ nickname: nickname ?? null, nicknameEn: null, scheme: 'renkei' },
    },
    documents: first.documents,
    municipalities,
    agreements,
    affiliates: [],
    visions: first.visions.map((vision) => ({
      ...vision,
      vision: { ...vision.vision, numbered: labels === undefined },
      projects: vision.projects.map((project) => ({
        ...project,
        texts: { label: labels?.[project.number] ?? null },
        participations: municipalities.flatMap(({ code, role }) => {
          const presumed = vision.participation[role]
          return presumed ? [{ municipality: code, ...presumed, citation: null }] : []
        }),
      })),
    })),
    plans: [],
  }
}

const kindOf = (name: string) => (name.endsWith('市') ? 'city' : 'town')
const whole = { since: null, until: null, earlier: [], tile: null }

const toyama = (
  firstFive: string,
  name: string,
  kana: string,
  nameEn: string,
  role: Municipality['role'] = 'partner',
): Municipality => {
  const code = `${firstFive}${checkDigit(firstFive)}`
  return { code, name, kana, nameEn, kind: kindOf(name), role, ...whole }
}

/** とやま呉西圏域, whose two cores share what the core of another does, and whose projects have numbers such as 3-A-4-1;
 * of the others none is known. */
export const gosei = regionOf(
  {
    ...{
      slug: 'gosei',
      name: 'とやま呉西圏域',
      kana: 'とやまごせいけんいき',
      nameEn: 'Toyama-Gosei',
    },
    labels: { 1: '2-1-1', 2: '3-A-4-1', 3: '3-A-4-2', 4: '3-B-2-1' },
  },
  [
    toyama('16202', '高岡市', 'たかおかし', 'Takaoka', 'core'),
    toyama('16205', '氷見市', 'ひみし', 'Himi'),
    toyama('16208', '砺波市', 'となみし', 'Tonami'),
    toyama('16209', '小矢部市', 'おやべし', 'Oyabe'),
    toyama('16210', '南砺市', 'なんとし', 'Nanto'),
    toyama('16211', '射水市', 'いみずし', 'Imizu', 'core'),
  ],
)

// Code, name, reading, English name (the editors' own), in the vision since when, day of the agreement, as far as they
// are published.
const members = `
341002,広島市,ひろしまし,Hiroshima City,,
342025,呉市,くれし,Kure City,,
342033,竹原市,たけはらし,Takehara City,,
342041,三原市,みはらし,Mihara City,,
342114,大竹市,おおたけし,Otake City,,
342122,東広島市,ひがしひろしまし,Higashihiroshima City,,
342131,廿日市市,はつかいちし,Hatsukaichi City,,
342149,安芸高田市,あきたかたし,Akitakata City,,
342157,江田島市,えたじまし,Etajima City,,
343021,府中町,ふちゅうちょう,Fuchu Town,,
343048,海田町,かいたちょう,Kaita Town,,
343072,熊野町,くまのちょう,Kumano Town,,
343099,坂町,さかちょう,Saka Town,,
343684,安芸太田町,あきおおたちょう,Akiota Town,,
343692,北広島町,きたひろしまちょう,Kitahiroshima Town,,
344311,大崎上島町,おおさきかみじまちょう,Osakikamijima Town,,
344621,世羅町,せらちょう,Sera Town,,
352080,岩国市,いわくにし,Iwakuni City,,
352128,柳井市,やないし,Yanai City,,
353051,周防大島町,すおうおおしまちょう,Suo-Oshima Town,,
353213,和木町,わきちょう,Waki Town,,
353418,上関町,かみのせきちょう,Kaminoseki Town,,
353434,田布施町,たぶせちょう,Tabuse Town,,
353442,平生町,ひらおちょう,Hirao Town,,
342092,三次市,みよしし,Miyoshi City,2021-04,
322024,浜田市,はまだし,Hamada City,2022-04,
324485,美郷町,みさとちょう,Misato Town,2022-04,
324493,邑南町,おおなんちょう,Onan Town,2022-04,
323861,飯南町,いいなんちょう,Iinan Town,2024-04,2024-03-28
324418,川本町,かわもとまち,Kawamoto Town,2024-04,
322032,出雲市,いずもし,Izumo City,2025-04-01,2025-03-28
322041,益田市,ますだし,Masuda City,2025-04-01,2025-03-28
325058,吉賀町,よしかちょう,Yoshika Town,2025-04-01,2025-03-28`
  .trim()
  .split('\n')
  .map((line) => line.split(','))

/** 広島広域都市圏, which grew from 24 municipalities to 33 of three prefectures. Of who joined in a month, its first day
 * is taken for the test. */
export const hiroshima = regionOf(
  {
    slug: 'hiroshima',
    name: '広島広域都市圏',
    kana: 'ひろしまこういきとしけん',
    nameEn: 'Greater Hiroshima Area',
  },
  members
    .map(([code = '', name = '', kana = '', nameEn = '', since = '']): Municipality => ({
      ...{ code, name, kana, nameEn, kind: kindOf(name), ...whole },
      role: name === '広島市' ? 'core' : 'partner',
      since: since === '' ? null : since.padEnd(10, '-01'),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
  members.flatMap(([code = '', , , , , signedOn = '']) =>
    signedOn === ''
      ? []
      : [
          {
            parties: [{ municipality: '341002' }, { municipality: code }],
            ...{ kind: null, signedOn, councilOn: null, amendments: [], endedOn: null },
            ...{ basis: 'source', reason: null, reasonEn: null },
            citation: { document: 'published-facts', page: null },
          },
        ],
  ),
)

const printed = (
  indicators: readonly [area: string | null, title: string, unit: string, more: object][],
) =>
  indicators.map(([policyArea, title, unit, more], index) => ({
    ...{ number: index + 1, policyArea, title, unit, kind: 'value', direction: 'up' },
    ...{ source: 'KPI見直し①', municipality: '341002', totalling: 'single', ...more },
  }))
const from2014 = (baseline: number, more: object) => ({
  ...{ baseline, baselineFiscalYear: 2014, yearKind: 'calendar', targetFiscalYear: 2020 },
  ...more,
})

/** The same with the vision of its own as far as it was read: indicators as they are printed, and not one project. */
export const hiroshimaAsRead: Catalogue = assemble({
  region: {
    region: hiroshima.region,
    documents: [
      ['kpi', '広島広域都市圏発展ビジョン KPI見直し①', '広島広域都市圏', 'Greater Hiroshima Area'],
      ['members', '広島広域都市圏とは', '江田島市', 'Etajima'],
    ].map(([key, title, issuer, issuerEn]) => ({
      ...{ key, title, titleEn: `A page of ${issuerEn}`, issuer, issuerEn, issuedOn: null },
      ...{ note: '一部を読み取りました。', noteEn: 'Read in part.' },
    })),
  },
  municipalities: {
    citations: Object.fromEntries(
      ['code', 'name', 'kind', 'kana', 'role', 'nameEn'].map((field) => [field, 'members']),
    ),
    municipalities: hiroshima.municipalities,
    agreements: hiroshima.agreements.map((one) => ({
      ...one,
      citation: { document: 'members', page: null },
    })),
  },
  visions: [
    {
      vision: {
        citations: { vision: { document: 'kpi', page: null } },
        vision: {
          ...{ edition: 1, title: '広島広域都市圏発展ビジョン' },
          ...{ fromFiscalYear: 2016, toFiscalYear: 2020 },
        },
        pillars: [{ number: 1, title: '経済面' }],
        policyAreas: ['⑴', '⑵', '⑶', '⑷'].map((letter, index) => ({
          ...{ code: `1${'abcd'[index]}`, pillar: 1, letter, title: `施策${letter}` },
        })),
        participation: { core: null, partner: null },
        indicators: printed([
          [
            ...([null, '総生産', '円'] as const),
            {
              ...{ baseline: 9_140_000_000_000, baselineWords: '9兆1,400億円' },
              ...{ baselineFiscalYear: 2012, target: 10_000_000_000_000 },
              ...{ targetWords: '10兆円', targetFiscalYear: 2020 },
            },
          ],
          [null, '企業数', '社', from2014(73_618, { targetWords: '現状維持以上' })],
          [null, '従業者数', '人', from2014(1_045_808, { targetWords: '現状維持以上' })],
          ['1a', '参画企業数（累計）', '社', { baselineWords: '―', targetWords: '検討中' }],
          ['1b', '開業率', '%', from2014(7.4, { target: 8.9 })],
          [
            ...(['1c', '入込観光客数', '人'] as const),
            from2014(37_378_000, {
              ...{ baselineWords: '3,737万8千人', target: 41_000_000, targetWords: '4,100万人' },
            }),
          ],
        ]),
      },
      projects: { citations: {}, projects: [] },
    },
  ],
  plans: [],
})
