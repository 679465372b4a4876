import {
  answerFields,
  answerDraft,
  type CellProblem,
  evenWidth,
  type FieldError,
  fieldErrors,
  type InquiryAnswer,
  printable,
  promptField,
  readAnswer,
  readMeasured,
  readText,
  sameAnswer,
  workbookProblem,
  type WorkbookProblem,
  type WorkbookRow,
} from '@renkei/schema'
import type { Row } from './book.ts'
import {
  fieldHeadings,
  headingOf,
  keyHeading,
  numberHeading,
  stampHeading,
  titleHeadings,
  typed,
  unitHeading,
} from './columns.ts'
import { type Held, readFieldCell } from './field-cell.ts'
import type { Context, ReadSheet } from './read.ts'
import { columnReader, problemIn, type RowCells, type Tell } from './row-cells.ts'
import { partedAt } from './row-name.ts'
import { hasLost, hasUnheld, isSavedFrom } from './shift-jis.ts'
import { contentOf, readStamp, type Stamp } from './stamp.ts'
import { straysIn } from './strays.ts'

/** A row as it was read. `isNamed`: all that names it is of one answer, so that another row of the same
 * answer is a repetition. */
export type FoundRow = { row: WorkbookRow; isNamed: boolean }

const totals = /^(?:合計|総計|小計|累計|計|平均|総数|件数)/

/** Reads a row; undefined where it says nothing that is asked. */
export function readRow(row: Row, one: ReadSheet, context: Context): FoundRow | undefined {
  const { sheet, head } = one
  const cells = columnReader(row, head)
  const tell = problemIn(sheet.name, row, cells)
  const key = evenWidth(cells.text(keyHeading))
  const stampText = cells.text(stampHeading)
  const title =
    titleHeadings.map((heading) => cells.text(heading)).find((text) => text !== '') ?? ''
  const texts = [...row.cells.values()].map(({ text }) => text.trim()).filter((text) => text !== '')
  const [first] = texts
  if (first === undefined) return undefined
  const name = title || first
  const answer = context.names.byKey.get(key)
  const base = {
    sheet: sheet.name,
    row: row.number,
    version: answer?.version ?? 0,
    before: answer?.draft ?? {},
    unfinished: false,
  }
  const wrong = (...problems: CellProblem[]): FoundRow => ({
    isNamed: false,
    row: {
      ...base,
      key: answer?.key ?? null,
      // Where row and key part company, the person knows the row by what stands in it.
      title: title || (answer?.title ?? name),
      outcome: 'wrong',
      draft: {},
      problems,
    },
  })
  if (key === '') {
    const answered = fieldHeadings(context.against.rule).some(
      (heading) => cells.text(heading) !== '',
    )
    if (stampText === '' && (totals.test(name.replace(/\s/g, '')) || !answered)) {
      if (answered) one.passed.push(`${row.number}（${name}）`)
      return undefined
    }
    return wrong(tell(keyHeading, 'noKey', name))
  }
  const stamp = readStamp(stampText)
  const { inquiry, municipality } = context.against
  if (stamp && stamp.inquiry !== inquiry)
    return wrong(tell(stampHeading, 'otherInquiry', stampText))
  if (stamp && stamp.municipality !== municipality) {
    return wrong(tell(stampHeading, 'otherMunicipality', stampText))
  }
  if (!answer) return wrong(tell(keyHeading, 'unknownKey', key))
  if (!stamp) return wrong(tell(stampHeading, 'noVersion', stampText))
  const heading = titleHeadings.find((held) => cells.columnOf(held) !== undefined) ?? keyHeading
  const names = { key, number: cells.text(numberHeading), title, unit: cells.text(unitHeading) }
  const parted = partedAt(names, stamp, stampText, { answer, names: context.names, title: heading })
  if (parted) return wrong(tell(parted.heading, parted.problem, parted.holds))

  const strays = straysIn(row, one, { answer, rule: context.against.rule, cells, tell })
  one.unread.push(...strays.unread)
  const found = readAnswerIn(row, one, {
    answer,
    stamp,
    cells,
    tell,
    context,
    strays: strays.problems,
  })
  return { isNamed: true, row: { ...base, key: answer.key, title: answer.title, ...found } }
}

type Reading = {
  answer: InquiryAnswer
  stamp: Stamp
  cells: RowCells
  tell: Tell
  context: Context
  strays: readonly CellProblem[]
}

type Outcome = Pick<WorkbookRow, 'outcome' | 'draft' | 'problems' | 'unfinished'>

function readAnswerIn(row: Row, { sheet, deep }: ReadSheet, reading: Reading): Outcome {
  const { answer, stamp, cells, tell, context, strays } = reading
  const { rule } = context.against
  const fields = answerFields(answer.kind, rule)
  if (answer.prompt?.type === 'file') return readFilesIn(reading)
  const given = fields.flatMap((field) => {
    const column = cells.columnOf(headingOf(field, rule))
    if (column === undefined) return []
    // Hardly ever said: what nobody says, and nobody said, is no part of a row.
    const isSaid = cells.text(headingOf(field, rule)) !== '' || answer.draft[field]
    if (field === 'notApplicable' && !isSaid) return []
    const above = deep.find(
      ({ from, to }) =>
        from.column <= column &&
        column <= to.column &&
        from.row < row.number &&
        row.number <= to.row,
    )
    const over = above && sheet.rows.get(above.from.row)?.cells.get(column)
    const held: Held = over?.text.trim()
      ? { text: '', fault: { problem: 'merged', holds: over.shown } }
      : readField(field, reading)
    return [{ field, ...held }]
  })
  const draft = Object.fromEntries(given.map(({ field, text }) => [field, text]))
  const faults = given.flatMap(({ field, fault }) => (fault ? [{ field, ...fault }] : []))
  const after = { ...answer.draft, ...draft }
  const say = (field: string) => draft[field] ?? answer.draft[field] ?? ''
  const isSame = fields.every(
    (field) => readText(say(field)) === readText(printable(answer.draft[field] ?? '')),
  )
  // A stamp without a tag may be another row's: of the same version it proves nothing.
  const isProof = stamp.tag !== undefined || stamp.version !== answer.version
  const untouched = isProof && contentOf(fields, say) === stamp.content
  if (faults.length === 0 && strays.length === 0 && (isSame || untouched)) {
    return { draft: {}, outcome: 'unchanged', problems: [], unfinished: false }
  }
  const isFaulty = (field: string) => faults.some((fault) => fault.field === field)
  const errors = [...readAnswer(answer, after, rule).errors, ...unkept(draft)].filter(
    ({ field }, at, all) =>
      !isFaulty(field) && all.findIndex((other) => other.field === field) === at,
  )
  const isStale = stamp.version !== answer.version && !context.own.has(answer.key)
  const problems = [
    ...strays,
    ...faults.map(({ field, problem, holds }) => tell(headingOf(field, rule), problem, holds)),
    ...errors.map(({ field, problem, limit, units }) => {
      const options = problem === 'unknownCode' ? optionsOf(field, reading) : undefined
      const heading = headingOf(field, rule)
      const shown = cells.cell(heading)?.shown ?? ''
      return tell(heading, problemOf(problem), shown, {
        ...(limit === undefined ? {} : { limit }),
        ...(units === undefined ? {} : { units }),
        ...(options === undefined ? {} : { options }),
      })
    }),
  ]
  if (problems.length > 0) {
    const unfinished =
      !isStale && !isSame && problems.every(({ problem }) => problem === 'required')
    return { draft, outcome: 'wrong', problems, unfinished }
  }
  return { draft, outcome: isStale ? 'stale' : 'changed', problems, unfinished: false }
}

/** Files are put to an answer on screen: a workbook names them, as they were when it was made. */
function readFilesIn({ answer, stamp, cells, tell, strays }: Reading): Outcome {
  const heading = headingOf(promptField, { criteria: [] })
  const said = cells.text(heading)
  const isSame =
    sameAnswer(answer.draft, { [promptField]: said }) ||
    contentOf([promptField], () => said) === stamp.content
  const problems = isSame ? strays : [...strays, tell(heading, 'fileOnScreen', said)]
  const outcome = problems.length === 0 ? 'unchanged' : 'wrong'
  return { draft: {}, outcome, problems: [...problems], unfinished: false }
}

/** A field as it is taken: what the registry holds, where the cell says the same. */
function readField(field: string, { answer, cells, context }: Reading): Held {
  const { rule } = context.against
  const unit = unitOf(field, answer)
  const held = readFieldCell(cells.cell(headingOf(field, rule)), unit)
  const text = typed(field, held.text, rule)
  if (held.fault) return { ...held, text }
  const now = readText(answer.draft[field] ?? '')
  // The same number, however a program writes it, is no other answer.
  if (unit !== undefined && text !== now && text !== '' && now !== '') {
    const [one, other] = [readMeasured(text, unit), readMeasured(now, unit)]
    if ('value' in one && 'value' in other && one.value === other.value) return { text: now }
  }
  if (!context.isShiftJis) return { text }
  if (text !== now && isSavedFrom(text, now)) return { text: now }
  const isLost = text !== now && hasUnheld(now) && hasLost(text)
  return isLost ? { text, fault: { problem: 'lostCharacter', holds: held.text } } : { text }
}

/** What a field is one of, where that is not the same in every inquiry. */
function optionsOf(field: string, { answer, context }: Reading): string[] | undefined {
  if (field === 'grade') return context.against.rule.grades.map(({ grade }) => grade)
  return field === promptField ? answer.prompt?.options : undefined
}

/** The unit of a field that holds a number. */
function unitOf(field: string, { indicator, prompt }: InquiryAnswer): string | undefined {
  if (field === promptField) return prompt?.type === 'number' ? prompt.unit : undefined
  if (field === 'value') return indicator?.unit ?? ''
  return field.startsWith('score.') ? '点' : undefined
}

/** What the registry would refuse to keep, whatever it says. */
function unkept(draft: WorkbookRow['draft']): FieldError[] {
  const kept = answerDraft.safeParse(draft)
  return kept.success ? [] : (fieldErrors(kept.error.issues, draft) ?? [])
}

const problemOf = (problem: FieldError['problem']): WorkbookProblem => {
  if (problem === 'unknownCode') return 'notAnAnswer'
  const same = workbookProblem.safeParse(problem)
  return same.success ? same.data : 'required'
}
