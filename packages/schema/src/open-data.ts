import { z } from 'zod'
import type { Language } from './terms.ts'

type Words = Record<Language, string>

/** What files of open data are written in: what they are called, and their IANA media type. */
export const openFormats = {
  csv: { name: 'CSV', media: 'text/csv' },
  json: { name: 'JSON', media: 'application/json' },
  xlsx: {
    name: 'Excel',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  ods: { name: 'ODS', media: 'application/vnd.oasis.opendocument.spreadsheet' },
  atom: { name: 'Atom', media: 'application/atom+xml' },
} as const
export type OpenFormat = keyof typeof openFormats

/** A data set under `/open/{region}/`, the same facts in each of its files. */
export type OpenDataset = {
  key: string
  title: Words
  about: Words
  files: readonly `${string}.${OpenFormat}`[]
  /** What its addresses take: `vision`, an edition of the region's vision (by default the newest), and `asOf`, a day at
   * whose end to look at it; those of the region alone neither. */
  takes: readonly ('vision' | 'asOf')[]
}

/** A table as text, and as the data workbooks of Excel and of OpenDocument. */
const tabled = <Key extends string>(key: Key) =>
  [`${key}.csv`, `${key}.xlsx`, `${key}.ods`] as const

/** Every data set of open data, in the order in which pages and the catalogue tell of them. */
export const openDatasets = [
  {
    key: 'projects',
    title: { ja: '連携事業', en: 'Joint projects' },
    about: {
      ja: 'ビジョンに登録されているすべての連携事業。事業ごとに、政策分野、重点施策の●、市町村ごとの参加を、それぞれの根拠とともに載せています。一覧と同じ条件をアドレスに付けると、当たる事業だけになります。',
      en: 'Every joint project of a vision with its policy area, its ● marks for measures and how each municipality takes part, each with its basis. The filters of the list can be added to the address.',
    },
    files: [...tabled('projects'), 'projects.json'],
    takes: ['vision', 'asOf'],
  },
  {
    key: 'indicators',
    title: { ja: '成果指標', en: 'Indicators' },
    about: {
      ja: '成果指標の基準、目標、変わる前の目標と理由、年ごとの実績。表は１行が１つの値です。',
      en: 'Indicators with baseline, target, earlier targets with the reason of the change, and actual values by year. In the tables a row is a value.',
    },
    files: [...tabled('indicators'), 'indicators.json'],
    takes: ['vision'],
  },
  {
    key: 'evaluations',
    title: { ja: '評価', en: 'Evaluations' },
    about: {
      ja: '公表された年次報告の評価。１行が、１つの事業について政策担当部または市町村が付けた１つの段階です。段階は圏域が年度ごとに定めたものです。',
      en: 'Grades of the published annual reports: a row is the grade that the policy office or a municipality gave a project, by the scale that the region set for the year.',
    },
    files: tabled('evaluations'),
    takes: ['vision'],
  },
  {
    key: 'costs',
    title: { ja: '事業費と市町村の分担', en: 'Costs and what municipalities bear' },
    about: {
      ja: '市町村が登録した、事業の年度ごとの事業費、うち補助金、市町村の分担。単位は千円です。asOf でその日の終わりに登録されていた金額になります。',
      en: 'What projects cost by fiscal year, how much of it is subsidised and what each municipality bears, as municipalities registered it, in thousands of yen; with asOf as it was registered at the end of that day.',
    },
    files: tabled('costs'),
    takes: ['vision', 'asOf'],
  },
  {
    key: 'municipalities',
    title: { ja: '構成市町村', en: 'Municipalities' },
    about: {
      ja: '圏域に加わっている、加わっていた、または加わる市町村。離れて再び加わった市町村は、期間ごとに１行です。',
      en: 'Municipalities that belong to the region, did or will; one that came back has a row for each time.',
    },
    files: tabled('municipalities'),
    takes: [],
  },
  {
    key: 'agreements',
    title: { ja: '協約・協定', en: 'Agreements' },
    about: {
      ja: '連携協約、定住自立圏形成協定など。１行が１つの協約の１当事者です。',
      en: 'The agreements of the region; a row is a party of an agreement.',
    },
    files: tabled('agreements'),
    takes: [],
  },
  {
    key: 'members',
    title: { ja: '圏域の構成', en: 'Composition of the region' },
    about: {
      ja: '構成市町村、協約・協定、市町村でない参加団体を、１つのJSONにまとめたもの。',
      en: 'Municipalities, agreements, and partners that are no municipality, in one JSON.',
    },
    files: ['members.json'],
    takes: [],
  },
  {
    key: 'plans',
    title: { ja: '計画', en: 'Plans' },
    about: {
      ja: '市町村の計画から読み取ったすべて。項目、指標、用語、会議体を、資料のページと、推定したときはその理由とともに載せています。',
      en: 'Everything that was read from plans of municipalities: items, indicators, glossary and bodies, with pages of the documents and the reasons of what was inferred.',
    },
    files: ['plans.json'],
    takes: [],
  },
  {
    key: 'plan-items',
    title: { ja: '計画の項目', en: 'Items of plans' },
    about: {
      ja: '計画の項目を１行ずつにした表。',
      en: 'The items of the plans as a table, one a row.',
    },
    files: tabled('plan-items'),
    takes: [],
  },
  {
    key: 'alignments',
    title: { ja: '計画との対応', en: 'Links to plans' },
    about: {
      ja: 'どの連携事業が、どの計画のどの項目に当たるか。確認を待っている提案を含みます。',
      en: 'Which joint project serves which item of which plan, with proposals that await confirmation.',
    },
    files: [...tabled('alignments'), 'alignments.json'],
    takes: ['vision'],
  },
  {
    key: 'changes',
    title: { ja: '更新履歴', en: 'Changes' },
    about: {
      ja: 'ビジョンの策定から変わったこと。１行が１つの変更です。since と until で期間を、project、policyArea、municipality で対象を絞れます。フィードは新しい100件です。',
      en: 'What changed since the vision was adopted, a fact a row. since and until name a span of days; project, policyArea and municipality narrow it. The feed holds the latest 100.',
    },
    files: [...tabled('changes'), 'changes.atom'],
    takes: ['vision'],
  },
] as const satisfies readonly OpenDataset[]

export type OpenFile = (typeof openDatasets)[number]['files'][number]

/** Terms under which what the registry adds may be used; which of them, a setting of the registry says. */
export const openLicences = {
  'CC-BY-4.0': {
    url: 'https://creativecommons.org/licenses/by/4.0/',
    name: {
      ja: 'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）',
      en: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    },
  },
  'CC0-1.0': {
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    name: { ja: 'CC0 1.0 全世界（パブリック・ドメイン提供）', en: 'CC0 1.0 Universal' },
  },
  'PDL-1.0': {
    url: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
    name: {
      ja: '公共データ利用規約（第1.0版）（PDL1.0）',
      en: 'Public Data License (Version 1.0)',
    },
  },
} as const satisfies Record<OpenLicence, { url: string; name: Words }>
export const openLicence = z.enum(['CC-BY-4.0', 'CC0-1.0', 'PDL-1.0'])
export type OpenLicence = z.infer<typeof openLicence>

/** The format of a file, by its name. */
export const openFormatOf = (file: OpenFile): OpenFormat =>
  file.slice(file.indexOf('.') + 1) as OpenFormat
