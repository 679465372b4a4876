import {
  type Actual,
  type ActualBook,
  type BookedActual,
  type CellProblem,
  type FieldError,
  type Indicator,
  isComputed,
  readCorrection,
  soFar,
  workbookProblem,
} from '@renkei/schema'
import type { Book } from '../book.ts'
import { UnreadableError } from '../unreadable.ts'
import { headings } from './columns.ts'
import { type AgainstActuals, headOfActuals, type Line, readLine } from './lines.ts'

/** Reads a workbook of actuals against the registry and changes nothing; `tell` hears how far it is. Throws
 * UnreadableError: `noSheet` where no sheet is of actuals. */
export function readActuals(
  book: Book,
  against: AgainstActuals,
  tell: (read: number, of: number) => void = () => {},
): ActualBook {
  const sheets = book.sheets.flatMap((sheet) => {
    const head = headOfActuals(sheet)
    return head ? [{ sheet, head }] : []
  })
  if (sheets.length === 0) throw new UnreadableError('noSheet')
  const of = sheets.reduce((sum, { sheet }) => sum + sheet.rows.size, 0)
  const lines: Line[] = []
  const lost: BookedActual[] = []
  let read = 0
  for (const { sheet, head } of sheets) {
    for (const [at, row] of sheet.rows) {
      if (at <= head.at) continue
      read += 1
      if (read % 200 === 0) tell(read, of)
      const line = readLine(sheet, row, head, against)
      if (Array.isArray(line)) lost.push(unknown(sheet.name, at, line))
      else if (line) lines.push(line)
    }
  }
  tell(of, of)
  const groups = Map.groupBy(lines, ({ indicator, fiscalYear }) => `${indicator.id}.${fiscalYear}`)
  const known = new Known(against.indicators)
  const found = [...groups.values()]
    .toSorted((one, other) => known.order(one) - known.order(other))
    .flatMap((group) => readGroup(group, known, against) ?? [])
  const actuals = [...lost, ...found].filter(({ outcome }) => outcome !== 'unchanged')
  return {
    actuals: actuals.toSorted((one, other) => one.row - other.row),
    unchanged: found.length + lost.length - actuals.length,
  }
}

const nothing = {
  id: 1,
  fiscalYear: 2000,
  revision: 0,
  value: '',
  parts: [],
  source: '',
  reason: '',
}

const unknown = (sheet: string, row: number, problems: CellProblem[]): BookedActual => ({
  ...{ title: '', unit: '', sheet, row, outcome: 'wrong', before: null, after: null },
  ...{ correction: nothing, problems },
})

/** Indicators as they would be once what was read is taken: later years add to earlier ones, and weights weigh. */
class Known {
  readonly #by: Map<number, Indicator>
  readonly #weights: ReadonlySet<number>
  constructor(indicators: readonly Indicator[]) {
    this.#by = new Map(indicators.map((one) => [one.id, one]))
    this.#weights = new Set(indicators.flatMap(({ weight }) => weight?.id ?? []))
  }
  /** Weights first, then by year. */
  order(lines: readonly Line[]): number {
    const [{ indicator, fiscalYear }] = lines as [Line]
    return (this.#weights.has(indicator.id) ? 0 : 10_000) + fiscalYear
  }
  now({ id }: Indicator): Indicator {
    const held = this.#by.get(id)
    if (!held) throw new Error(`${id} was read and is unknown`)
    const weight = held.weight && this.#by.get(held.weight.id)
    if (!held.weight || !weight) return held
    const values = weight.actuals.flatMap(({ fiscalYear, parts }) =>
      parts.map((part) => ({ ...part, fiscalYear })),
    )
    return { ...held, weight: { ...held.weight, values } }
  }
  take({ id }: Indicator, fiscalYear: number, content: Pick<Actual, 'value' | 'parts' | 'source'>) {
    const held = this.#by.get(id)
    if (!held) return
    const others = held.actuals.filter((one) => one.fiscalYear !== fiscalYear)
    const blank = {
      revision: 1,
      reason: null,
      at: '',
      by: { municipality: null, department: null },
    }
    const added = { ...blank, ...content, fiscalYear } as unknown as Actual
    const actuals = [...others, added].toSorted((a, b) => a.fiscalYear - b.fiscalYear)
    this.#by.set(id, { ...held, actuals })
  }
}

/** What rows say of an actual; undefined where they say nothing of one that there is not. */
function readGroup(
  lines: readonly Line[],
  known: Known,
  { lastYear }: AgainstActuals,
): BookedActual | undefined {
  const [first] = lines as [Line]
  const { fiscalYear, sheet, row } = first
  const indicator = known.now(first.indicator)
  const before = indicator.actuals.find((one) => one.fiscalYear === fiscalYear)
  const said = lines.filter(({ value }) => value !== '')
  const problems = [...lines.flatMap((line) => line.problems), ...problemsAmong(lines)]
  if (said.length === 0 && problems.length === 0 && !before) return undefined
  const correction = {
    ...{ id: indicator.id, fiscalYear, revision: before?.revision ?? 0 },
    value: lines.find(({ municipality }) => municipality === null)?.value ?? '',
    parts: partsIn(lines, before),
    source: lines.find(({ source }) => source !== '')?.source ?? '',
    reason: [...new Set(lines.map(({ reason }) => reason).filter(Boolean))].join('、'),
  }
  const sum = soFar(indicator, fiscalYear)
  const against = (held: Actual | undefined) =>
    readCorrection(correction, indicator, held, lastYear, sum)
  const booked = (
    outcome: BookedActual['outcome'],
    more: Partial<Pick<BookedActual, 'after' | 'problems'>> = {},
  ): BookedActual => ({
    ...{ title: indicator.title, unit: indicator.unit, sheet, row, outcome, correction },
    ...{ before: before ? heldOf(before) : null, after: null, problems, ...more },
  })
  if (problems.length > 0) return booked('wrong')
  const read = against(before)
  if (isSame(read)) return booked('unchanged')
  if (first.revision !== (before?.revision ?? 0)) {
    const made = [...indicator.actuals, ...indicator.replaced].find(
      (one) => one.fiscalYear === fiscalYear && one.revision === first.revision,
    )
    const untouched = made ? isSame(against(made)) : said.length === 0
    return booked(untouched ? 'unchanged' : 'stale')
  }
  if ('errors' in read) {
    return booked('wrong', { problems: read.errors.map((error) => problemAt(error, lines)) })
  }
  known.take(indicator, fiscalYear, read.content)
  return booked('changed', { after: heldOf(read.content) })
}

const heldOf = ({ value, parts, source }: Pick<Actual, 'value' | 'parts' | 'source'>) => ({
  ...{ value, parts, source },
})

const isSame = (read: ReturnType<typeof readCorrection>): boolean =>
  'errors' in read && read.errors.some(({ problem }) => problem === 'unchanged')

/** Rows that say the same twice, another source or are of another version. */
function problemsAmong(lines: readonly Line[]): CellProblem[] {
  const [first] = lines as [Line]
  const source = lines.find((line) => line.source !== '')
  return lines.flatMap((line, at) => [
    ...(lines.findIndex(({ municipality }) => municipality === line.municipality) === at
      ? []
      : [line.tell(headings.indicator, 'keyTwice', line.cells.text(headings.indicator))]),
    ...(source && line.source !== '' && line.source !== source.source
      ? [line.tell(headings.source, 'sourceDiffers', line.source)]
      : []),
    ...(line.revision === first.revision
      ? []
      : [line.tell(headings.revision, 'stampMoved', line.cells.text(headings.revision))]),
  ])
}

/** Municipalities' values; of those that have no row here, as they are held. */
function partsIn(lines: readonly Line[], before: Actual | undefined) {
  const rows = lines.flatMap(({ municipality, value }) =>
    municipality === null ? [] : [{ municipality, value }],
  )
  const rest = (before?.parts ?? []).filter(
    (part) => !rows.some(({ municipality }) => municipality === part.municipality),
  )
  return [...rows, ...rest.map((part) => ({ ...part, value: String(part.value) }))]
}

/** What is wrong with a value, at the cell that it is typed in. */
function problemAt(
  { field, problem, limit, units }: FieldError,
  lines: readonly Line[],
): CellProblem {
  const [first] = lines as [Line]
  const said = lines.find(({ value }) => value !== '') ?? first
  const code = field.startsWith('parts.') ? field.slice(6) : undefined
  const isWhole = field === 'value' && !isComputed(first.indicator.totalling)
  const line = lines.find(({ municipality }) => municipality === (isWhole ? null : code)) ?? said
  const heading =
    field === 'source' || field === 'reason'
      ? headings[field]
      : field === 'fiscalYear'
        ? headings.year
        : headings.value
  const kind = workbookProblem.safeParse(problem === 'taken' ? 'keyTwice' : problem)
  return line.tell(
    heading,
    kind.success ? kind.data : 'required',
    line.cells.cell(heading)?.shown ?? '',
    { ...(limit === undefined ? {} : { limit }), ...(units === undefined ? {} : { units }) },
  )
}
