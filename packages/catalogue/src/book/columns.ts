import { terms } from '@renkei/schema'

/** What a cell of the workbook of a region holds: nothing, a text or a number. Days are ISO dates. */
export type Value = string | number | null
/** A row by the keys of its sheet's columns. */
export type BookRow = Record<string, Value>

/** What may stand in a column. `line`: a text of one line; `lines`: of several; `kana`: a reading in hiragana;
 * `code`: of a municipality; `key`: a name that other sheets use; `whole`: a number from 1; `count`: one from 0; `year`: a 年度; `value`:
 * any number; `day`: a day; `partial`: a day, a month or a year; `choice`: one of `choices`. */
type ColumnKind =
  | 'line'
  | 'lines'
  | 'kana'
  | 'code'
  | 'key'
  | 'whole'
  | 'count'
  | 'year'
  | 'value'
  | 'day'
  | 'partial'
  | 'choice'

export type Column = {
  key: string
  heading: string
  kind: ColumnKind
  /** Codes by the words that stand in the cells. */
  choices?: Readonly<Record<string, string>>
  required?: true
  /** The longest text, in characters, or the largest number. */
  max?: number
  /** Half characters. */
  width: number
  /** It names a row of another sheet, by the column there; or `many`, as `relistedText` parts them. */
  names?: { sheet: string; by: string; many?: boolean }
  /** It only says what the row named in the column `through` is called: `take` there. Nothing is read from it, but that
   * it still is the name of that row. */
  shows?: { through: string; take: string }
  /** The registry's own, by which it knows the row again: no fact of it. */
  own?: true
  /** What the instructions say of it. */
  hint?: string
}

export type Sheet = {
  key: string
  name: string
  /** What a row is, for the instructions. */
  holds: string
  /** The columns that tell one row from the others; none where there is but one row. */
  by: readonly string[]
  /** Without at least one row there is no region. */
  required?: true
  columns: readonly Column[]
}

const words = terms.ja

export const must = { required: true } as const

const column = (
  kind: ColumnKind,
  key: string,
  heading: string,
  width: number,
  more: Omit<Partial<Column>, 'key' | 'heading' | 'kind' | 'width'> = {},
): Column => ({ key, heading, kind, width, ...more })

const text =
  (kind: 'line' | 'lines' | 'kana' | 'key') =>
  (
    key: string,
    heading: string,
    width: number,
    more: Omit<Partial<Column>, 'key' | 'heading' | 'kind' | 'width'> = {},
  ) =>
    column(kind, key, heading, width, { max: kind === 'lines' ? 4000 : 200, ...more })

export const line = text('line')
export const lines = text('lines')
export const kana = text('kana')
export const key = text('key')
export const whole = (
  name: string,
  heading: string,
  more: Partial<Pick<Column, 'required' | 'names' | 'hint' | 'max'>> = {},
) => column('whole', name, heading, 9, { max: 9999, ...more })
export const count = (
  name: string,
  heading: string,
  more: Partial<Pick<Column, 'required' | 'hint' | 'max'>> = {},
) => column('count', name, heading, 9, { max: 9999, ...more })
export const year = (name: string, heading: string, more: { required?: true } = {}) =>
  column('year', name, heading, 11, more)
export const day = (name: string, heading: string, more: Pick<Column, 'hint'> | object = {}) =>
  column('day', name, heading, 14, more)
export const partial = (name: string, heading: string, hint: string) =>
  column('partial', name, heading, 14, { hint })
export const value = (name: string, heading: string) => column('value', name, heading, 14)
export const choice = (
  name: string,
  heading: string,
  choices: Readonly<Record<string, string>>,
  more: Partial<Pick<Column, 'required' | 'hint'>> = {},
) => column('choice', name, heading, 14, { choices, ...more })

/** The code of a municipality of the region, with its name beside. */
export const municipality = (
  name: string,
  heading: string,
  more: { required?: true } = {},
): Column[] => [
  column('code', name, `${heading}のコード`, 12, {
    names: { sheet: 'municipalities', by: 'code' },
    ...more,
  }),
  column('line', `${name}Name`, heading, 14, { shows: { through: name, take: 'name' } }),
]

/** The number of a project, with its title beside. */
export const project = (more: { required?: true } = {}): Column[] => [
  whole('project', '事業番号', { names: { sheet: 'projects', by: 'number' }, ...more }),
  line('projectTitle', '事業名', 36, { shows: { through: 'project', take: 'title' } }),
]

const document = (name: string, heading: string): Column =>
  key(name, heading, 16, { names: { sheet: 'documents', by: 'key' } })

/** What a fact stands on. */
export const grounds: readonly Column[] = [
  choice('basis', '根拠', words.basis, { required: true }),
  document('document', '出典の記号'),
  whole('page', 'ページ'),
  lines('reason', '理由', 36),
  lines('reasonEn', '理由（英語）', 24),
]

export const named = { document }
