import { type OpenColumn, type OpenLicence, openLicences } from '@renkei/schema'
import { type Sheet, type Value, widthOf } from './sheet.ts'

/** What a data workbook says of itself. */
export type About = {
  /** What its rows are: 連携事業. */
  title: string
  region: string | null
  vision: string | null
  /** The day (ISO) at whose end it stood so, or null: as it stands on the day on which it is made. */
  asOf: string | null
  /** That day. */
  madeOn: string
  /** Where the same is had again. */
  address: string
  /** The name and address of its licence; null of what is not published. */
  licence: { name: string; url: string } | null
}

/** A licence as a workbook names it. */
export const licenceNamed = (licence: OpenLicence): About['licence'] => ({
  name: openLicences[licence].name.ja,
  url: openLicences[licence].url,
})

const types: Record<OpenColumn['type'], string> = {
  ...{ string: '文字', integer: '整数', number: '数値', code: '文字（６桁）' },
  ...{ date: '日付', partialDate: '日付（分かるところまで）', dateTime: '日時（日本時間）' },
  fiscalYear: '整数（西暦の年度）',
}

/** 「列の説明」: what the workbook is of, and what each of its columns means. */
export function aboutSheet(about: About, columns: readonly OpenColumn[]): Sheet {
  const { title, region, vision, asOf, madeOn, address, licence } = about
  const facts: [string, string][] = [
    ['データ', title],
    ...(region === null ? [] : [['圏域', region] satisfies [string, string]]),
    ...(vision === null ? [] : [['ビジョン', vision] satisfies [string, string]]),
    ['内容の時点', asOf === null ? `${madeOn}の時点` : `${asOf}の終わり（${madeOn}に取得）`],
    ['アドレス', address],
    [
      '利用条件',
      licence === null ? '公開していない情報を含みます' : `${licence.name} ${licence.url}`,
    ],
    ...(licence === null
      ? []
      : [
          [
            '利用条件の範囲',
            '台帳が加えたもの。もとの資料の文章は、発行者に確かめてください',
          ] satisfies [string, string],
        ]),
  ]
  const head = ['列', '列のキー', '内容', 'Content', '形', '単位', '値', '値の区切り', '必ずあるか']
  const rows = columns.map(({ key, title: heading, about: of, type, unit, words, ...column }) => [
    ...[heading, key, of.ja, of.en, types[type], unit ?? ''],
    words?.map(({ ja, en }) => `${ja}（${en}）`).join('、') ?? '',
    separatorName(column.separator),
    column.required ? 'はい' : '',
  ])
  const blank = head.map(() => '')
  return {
    name: '列の説明',
    columns: head.map((one, at) => ({
      kind: 'text',
      width: widthOf([one, ...rows.map((row) => row[at] ?? '')]),
    })),
    rows: [
      ...facts.map((fact) => [...fact, ...blank.slice(fact.length)]),
      blank,
      head,
      ...rows,
    ].map((row) => row.map((cell): Value => (cell === '' ? null : cell))),
    head: facts.length + 2,
    fixed: 0,
    isFiltered: false,
  }
}

const separatorName = (separator: string | undefined): string =>
  separator === ' ' ? '空白' : (separator ?? '')
