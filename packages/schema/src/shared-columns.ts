import { column, inBoth, required } from './open-column.ts'

// Columns that several tables have.

export const region = () =>
  column(
    ['region', '圏域'],
    'string',
    ['圏域の名前（アドレスに使うもの）', 'Region, as in addresses'],
    required,
  )
export const edition = () =>
  column(['vision', 'ビジョン'], 'integer', ['何期のビジョンか', 'Edition of the vision'], required)
export const label = () =>
  column(['label', 'ビジョンでの番号'], 'string', [
    'ビジョンに書かれている番号。書かれていなければ空',
    'Its number as the vision prints it; empty where it prints none',
  ])
export const project = (heading = '番号') => [
  region(),
  edition(),
  column(
    ['number', heading],
    'integer',
    ['連携事業の番号（アドレスと並び順に使うもの）', 'Number of the project, as in addresses'],
    required,
  ),
  label(),
]
export const title = () =>
  column(
    ['title', '事業名'],
    'string',
    ['資料に書かれた事業名', 'Title as in the document'],
    required,
  )
export const fiscalYear = () =>
  inBoth(
    column(
      ['fiscalYear', '年度'],
      'fiscalYear',
      ['年度（その４月が属する西暦年）', 'Fiscal year, by the year in which its April is'],
      required,
    ),
  )
export const municipality = (of: readonly [ja: string, en: string], more = {}) => [
  column(
    ['municipalityCode', '市町村コード'],
    'code',
    [`${of[0]}の全国地方公共団体コード`, `Six-digit code of ${of[1]}`],
    more,
  ),
  column(['municipality', '市町村'], 'string', [`${of[0]}の名前`, `Name of ${of[1]}`], more),
]

export const plan = () =>
  column(
    ['plan', '計画'],
    'string',
    ['計画の名前（アドレスに使うもの）', 'Plan, as in addresses'],
    required,
  )
export const planTitle = () =>
  column(['planTitle', '計画名'], 'string', ['計画の名称', 'Title of the plan'], required)
export const item = () =>
  column(
    ['item', '項目ID'],
    'string',
    ['項目の名前（アドレスに使うもの）', 'Item, as in addresses'],
    required,
  )
/** An item that a project serves, as it is called. */
export const served = () => [
  item(),
  column(['kind', '種別'], 'string', [
    '資料が使う階層の名前',
    'The document’s own word for its level',
  ]),
  column(['itemNumber', '項目番号'], 'string', ['項目の番号', 'Number of the item']),
  column(['itemTitle', '項目名'], 'string', ['項目の名前', 'Title of the item']),
]
export const servesWhy = () =>
  column(['reason', '理由'], 'string', [
    '対応すると考える理由',
    'Why it is taken to serve the item',
  ])
