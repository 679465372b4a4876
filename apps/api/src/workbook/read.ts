import {
  answerFields,
  type CellProblem,
  type EvaluationRule,
  evenWidth,
  type FieldError,
  type InquiryAnswer,
  type InquiryKind,
  printable,
  readAnswer,
  sameAnswer,
  type WorkbookNotice,
  workbookProblem,
  type WorkbookProblem,
  type WorkbookRow,
} from '@renkei/schema'
import { addressOf, type Book, type Cell, type Row, type Sheet } from './book.ts'
import { headingOf, keyHeading, remarkHeading, stampHeading, typed } from './columns.ts'
import { digest, readStamp } from './stamp.ts'
import { UnreadableError } from './unreadable.ts'

/** What the registry asks and holds: all a workbook is read against. */
export type Against = {
  inquiry: number
  municipality: string
  rule: EvaluationRule
  answers: readonly InquiryAnswer[]
}

export type ReadWorkbook = { rows: WorkbookRow[]; notices: WorkbookNotice[] }

/** Reads every row of a workbook against the registry and changes nothing; `tell` hears how far it
 * is. Throws UnreadableError: `noSheet` where no sheet has the keys, `otherInquiry` and
 * `otherMunicipality` by the stamps of the rows. */
export function readWorkbook(
  { sheets: all }: Book,
  against: Against,
  tell: (read: number, of: number) => void = () => {},
): ReadWorkbook {
  const sheets = all.flatMap((sheet) => {
    const head = headOf(sheet)
    return head ? [{ sheet, head }] : []
  })
  if (sheets.length === 0) throw new UnreadableError('noSheet')
  const of = sheets.reduce((sum, { sheet }) => sum + sheet.rows.size, 0)
  const seen = new Set<string>()
  const answers = new Map(against.answers.map((answer) => [answer.key, answer]))
  const rows: WorkbookRow[] = []
  const notices: WorkbookNotice[] = []
  let read = 0
  for (const { sheet, head } of sheets) {
    const hidden: string[] = []
    for (const [at, row] of sheet.rows) {
      if (at <= head.at) continue
      read += 1
      if (read % 200 === 0) tell(read, of)
      const found = readRow(row, sheet.name, head, { against, answers, seen })
      if (!found) continue
      rows.push(found)
      if (row.hidden) hidden.push(String(at))
    }
    notices.push(
      ...noticesOf(sheet, head, kindsIn(rows, sheet, answers), against.rule),
      ...(hidden.length > 0
        ? [{ sheet: sheet.name, notice: 'hiddenRows' as const, what: hidden }]
        : []),
    )
  }
  const missing = missingRows(rows, against)
  if (missing) notices.push(missing)
  tell(of, of)
  return { rows, notices }
}

export type Head = { at: number; columns: Map<string, number> }

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** The row with the headings, among the first twenty, and the columns they head. */
export function headOf(sheet: Sheet): Head | undefined {
  for (const [at, { cells }] of sheet.rows) {
    if (at > 20) return undefined
    const columns = new Map<string, number>()
    for (const [column, { text }] of cells) {
      const heading = plain(text)
      if (heading !== '' && !columns.has(heading)) columns.set(heading, column)
    }
    if (columns.has(plain(keyHeading))) return { at, columns }
  }
  return undefined
}

/** What stands in a cell; `formula` where it is computed and has no usable result. */
function heldIn(cell: Cell | undefined): { text: string; formula?: true } {
  if (!cell) return { text: '' }
  const { kind, text, formula } = cell
  if (formula && (kind === 'error' || !formula.hasResult)) {
    return { text: `=${formula.text}`, formula: true }
  }
  return kind === 'error' ? { text, formula: true } : { text }
}

type Context = {
  against: Against
  answers: Map<string, InquiryAnswer>
  seen: Set<string>
}

function readRow(
  row: Row,
  sheet: string,
  { columns }: Head,
  { against, answers, seen }: Context,
): WorkbookRow | undefined {
  const columnOf = (heading: string) => columns.get(plain(heading))
  const held = (heading: string) => {
    const column = columnOf(heading)
    return heldIn(column === undefined ? undefined : row.cells.get(column))
  }
  const problem = (
    heading: string,
    what: WorkbookProblem,
    holds: string,
    limit?: number,
  ): CellProblem => ({
    sheet,
    cell: addressOf(row.number, columnOf(heading) ?? 1),
    column: heading,
    problem: what,
    holds: printable([...holds.slice(0, 200)].slice(0, 100).join('')),
    ...(limit === undefined ? {} : { limit }),
  })
  const key = evenWidth(held(keyHeading).text)
  const isEmpty = [...columns.values()].every(
    (column) => (row.cells.get(column)?.text ?? '').trim() === '',
  )
  if (isEmpty) return undefined
  const answer = answers.get(key)
  const stamp = readStamp(held(stampHeading).text)
  if (stamp) expectPlace(stamp, against)
  const base = {
    sheet,
    row: row.number,
    version: answer?.version ?? 0,
    before: answer?.draft ?? {},
  }
  const wrong = (problems: CellProblem[]): WorkbookRow => ({
    ...base,
    key: answer?.key ?? null,
    title: answer?.title ?? key,
    outcome: 'wrong',
    draft: {},
    problems,
  })
  if (!answer) return wrong([problem(keyHeading, 'unknownKey', key)])
  if (seen.has(key)) return wrong([problem(keyHeading, 'keyTwice', key)])
  seen.add(key)
  if (!stamp) return wrong([problem(stampHeading, 'noVersion', held(stampHeading).text)])

  const { rule } = against
  const fields = answerFields(answer.kind, rule)
  const given = fields.filter((field) => columnOf(headingOf(field, rule)) !== undefined)
  const draft = Object.fromEntries(
    given.map((field) => [field, typed(field, held(headingOf(field, rule)).text)]),
  )
  const formulas = given
    .map((field) => ({ heading: headingOf(field, rule), ...held(headingOf(field, rule)) }))
    .filter((one) => one.formula)
    .map(({ heading, text }) => problem(heading, 'formula', text))
  const after = { ...answer.draft, ...draft }
  const taken = { ...base, key: answer.key, title: answer.title, draft }
  const untouched =
    digest(fields.map((field) => draft[field] ?? answer.draft[field] ?? '')) === stamp.content
  if (formulas.length === 0 && (untouched || sameAnswer(after, answer.draft))) {
    return { ...taken, draft: {}, outcome: 'unchanged', problems: [] }
  }
  const { errors } = readAnswer(answer, after, rule)
  const problems = [
    ...formulas,
    ...errors.map((error) => {
      const heading = headingOf(error.field, rule)
      return problem(heading, problemOf(error), held(heading).text, error.limit)
    }),
  ]
  if (problems.length > 0) return { ...taken, outcome: 'wrong', problems }
  const outcome = stamp.version === answer.version ? 'changed' : 'stale'
  return { ...taken, outcome, problems }
}

const problemOf = ({ problem }: FieldError): WorkbookProblem => {
  if (problem === 'unknownCode') return 'notAnAnswer'
  const same = workbookProblem.safeParse(problem)
  return same.success ? same.data : 'required'
}

function expectPlace(
  stamp: { inquiry: number; municipality: string },
  { inquiry, municipality }: Against,
): void {
  if (stamp.inquiry !== inquiry) {
    throw new UnreadableError('otherInquiry', { found: String(stamp.inquiry) })
  }
  if (stamp.municipality !== municipality) {
    throw new UnreadableError('otherMunicipality', { found: stamp.municipality })
  }
}

const kindsIn = (
  rows: readonly WorkbookRow[],
  { name }: Sheet,
  answers: Map<string, InquiryAnswer>,
): ReadonlySet<InquiryKind> =>
  new Set(rows.flatMap(({ sheet, key }) => (sheet === name && answers.get(key ?? '')?.kind) || []))

function noticesOf(
  { name: sheet }: Sheet,
  { columns }: Head,
  kinds: ReadonlySet<InquiryKind>,
  rule: EvaluationRule,
): WorkbookNotice[] {
  // A sheet without rows says nothing, and nothing of it is read.
  if (kinds.size === 0) return []
  const fields = [...kinds].flatMap((kind) => answerFields(kind, rule))
  const wanted = fields.map((field) => headingOf(field, rule))
  const missing = wanted.filter((heading) => !columns.has(plain(heading)))
  const known = new Set(
    [keyHeading, stampHeading, remarkHeading, 'No.', '連携事業', '成果指標', '単位', ...wanted].map(
      plain,
    ),
  )
  const unknown = [...columns.keys()].filter(
    (heading) => !known.has(heading) && !heading.startsWith(plain('前年度：')),
  )
  return [
    ...(missing.length > 0 ? [{ sheet, notice: 'missingColumns' as const, what: missing }] : []),
    ...(unknown.length > 0 ? [{ sheet, notice: 'unknownColumns' as const, what: unknown }] : []),
  ]
}

function missingRows(
  rows: readonly WorkbookRow[],
  { answers }: Against,
): WorkbookNotice | undefined {
  const there = new Set(rows.map(({ key }) => key))
  const missing = answers.filter(({ key }) => !there.has(key)).map(({ key }) => key)
  if (missing.length === 0) return undefined
  return { sheet: '', notice: 'missingRows', what: missing }
}
