import { type Catalogue, catalogues } from '@renkei/catalogue'
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

// Code, name, reading, in the vision since when, day of the agreement, as far as they are published.
const members = `
341002,広島市,ひろしまし,,
342025,呉市,くれし,,
342033,竹原市,たけはらし,,
342041,三原市,みはらし,,
342114,大竹市,おおたけし,,
342122,東広島市,ひがしひろしまし,,
342131,廿日市市,はつかいちし,,
342149,安芸高田市,あきたかたし,,
342157,江田島市,えたじまし,,
343021,府中町,ふちゅうちょう,,
343048,海田町,かいたちょう,,
343072,熊野町,くまのちょう,,
343099,坂町,さかちょう,,
343684,安芸太田町,あきおおたちょう,,
343692,北広島町,きたひろしまちょう,,
344311,大崎上島町,おおさきかみじまちょう,,
344621,世羅町,せらちょう,,
352080,岩国市,いわくにし,,
352128,柳井市,やないし,,
353051,周防大島町,すおうおおしまちょう,,
353213,和木町,わきちょう,,
353418,上関町,かみのせきちょう,,
353434,田布施町,たぶせちょう,,
353442,平生町,ひらおちょう,,
342092,三次市,みよしし,2021-04,
322024,浜田市,はまだし,2022-04,
324485,美郷町,みさとちょう,2022-04,
324493,邑南町,おおなんちょう,2022-04,
323861,飯南町,いいなんちょう,2024-04,2024-03-28
324418,川本町,かわもとまち,2024-04,
322032,出雲市,いずもし,2025-04-01,2025-03-28
322041,益田市,ますだし,2025-04-01,2025-03-28
325058,吉賀町,よしかちょう,2025-04-01,2025-03-28`
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
    .map(([code = '', name = '', kana = '', since = '']): Municipality => ({
      ...{ code, name, kana, nameEn: name, kind: kindOf(name), ...whole },
      role: name === '広島市' ? 'core' : 'partner',
      since: since === '' ? null : since.padEnd(10, '-01'),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
  members.flatMap(([code = '', , , , signedOn = '']) =>
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
