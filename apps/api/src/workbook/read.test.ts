import { defaultEvaluationRule as rule, type Response, type WorkbookProblem } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { addressOf, type Cell } from './book.ts'
import { bookOf, download, type Edited, fullResponse } from './fixtures/books.ts'
import { type ReadWorkbook, readWorkbook } from './read.ts'
import { stampOf } from './stamp.ts'

const read = (sheets: readonly Edited[], response: Response, more = {}) => {
  const { inquiry, municipality, cells } = response
  const against = { inquiry: inquiry.id, municipality, rule, answers: cells, own: [], ...more }
  return readWorkbook(bookOf(sheets, more), against)
}

/** What a fault or a change is done to: a sheet, and two of its rows, by number. */
type Hand = {
  response: Response
  sheets: Edited[]
  /** Of a kind: 0 participation, 1 indicators, 2 self-evaluation. */
  sheet: Edited
  row: number
  other: number
}

const columnIn = ({ texts }: Edited, heading: string): number =>
  (texts[0]?.indexOf(heading) ?? -1) + 1
const textAt = ({ texts }: Edited, row: number, column: number) =>
  texts[row - 1]?.[column - 1] ?? ''
const type = ({ texts }: Edited, row: number, column: number, text: string) => {
  const line = texts[row - 1]
  if (line) line[column - 1] = text
  return addressOf(row, column)
}
/** Writes under a heading. */
const put = (sheet: Edited, row: number, heading: string, text: string, more?: Partial<Cell>) => {
  if (columnIn(sheet, heading) === 0) throw new Error(`${heading} heads no column`)
  const address = type(sheet, row, columnIn(sheet, heading), text)
  if (more) sheet.cells.set(address, more)
  return address
}
const swap = (sheet: Edited, one: number, other: number, columns: readonly number[]) => {
  for (const column of columns) {
    const text = textAt(sheet, one, column)
    type(sheet, one, column, textAt(sheet, other, column))
    type(sheet, other, column, text)
  }
}
const number = (stored: string, shown: string, format: string): Partial<Cell> => ({
  ...{ kind: 'number', text: stored, shown, format },
})
/** A field that can be written into on any sheet, and what is in order there. */
const fieldOf = ({ name }: Edited): [string, string] =>
  name === '参加状況'
    ? ['備考', '書いた']
    : name === '成果指標'
      ? ['出典', '書いた']
      : ['改善したいこと', '書いた']

/** Where a fault must be told: an address, and by which problem, or by which notice. */
type Told = { at: string; problem?: WorkbookProblem; notice?: string }
type Fault = (hand: Hand) => Told[]

const inNumber =
  (problem: WorkbookProblem, text: string, more?: Partial<Cell>): Fault =>
  ({ sheets, row }) => {
    const sheet = sheets[1] as Edited
    return [{ at: put(sheet, row, '実績値', text, more), problem }]
  }
const inPoints =
  (problem: WorkbookProblem, text: string, more?: Partial<Cell>): Fault =>
  ({ sheets, row }) => [
    { at: put(sheets[2] as Edited, row, '達成度（40点まで）', text, more), problem },
  ]
const inText =
  (problem: WorkbookProblem, text: string, more?: Partial<Cell>): Fault =>
  ({ sheet, row }) => [{ at: put(sheet, row, fieldOf(sheet)[0], text, more), problem }]
const run = (text: string, raised = false, struck = false) => ({ text, raised, struck })

const faults: Record<string, Fault> = {
  'keys that were swapped': ({ sheet, row, other }) => {
    swap(sheet, row, other, [1])
    return [row, other].map((at) => ({ at: addressOf(at, 1), problem: 'keyMoved' }))
  },
  'a key filled down': ({ sheet, row, other }) => {
    return [{ at: type(sheet, other, 1, textAt(sheet, row, 1)), problem: 'keyMoved' }]
  },
  'a key taken out': ({ sheet, row }) => [{ at: type(sheet, row, 1, ''), problem: 'noKey' }],
  'titles that were swapped': ({ sheet, row, other }) => {
    swap(sheet, row, other, [4])
    return [row, other].map((at) => ({ at: addressOf(at, 4), problem: 'titleMoved' }))
  },
  'a number of another row': ({ sheets, row }) => [
    { at: put(sheets[0] as Edited, row, 'No.', '99'), problem: 'numberMoved' },
  ],
  'another unit in its column': ({ sheets, row }) => [
    { at: put(sheets[1] as Edited, row, '単位', '万人'), problem: 'unitMoved' },
  ],
  'rows sorted without key and stamp': ({ sheet, row, other }) => {
    const width = sheet.texts[0]?.length ?? 0
    put(sheet, row, ...fieldOf(sheet))
    swap(
      sheet,
      row,
      other,
      Array.from({ length: width - 2 }, (_, at) => at + 3),
    )
    return [row, other].map((at) => ({ at: addressOf(at, 4), problem: 'titleMoved' }))
  },
  'a stamp copied down, and an answer beside it': ({ sheet, row, other }) => {
    put(sheet, other, ...fieldOf(sheet))
    return [{ at: type(sheet, other, 2, textAt(sheet, row, 2)), problem: 'stampMoved' }]
  },
  'a stamp counted up': ({ sheet, row }) => {
    const stamp = textAt(sheet, row, 2)
    const last = (Number.parseInt(stamp.slice(-1), 16) + 1) % 16
    return [
      { at: type(sheet, row, 2, stamp.slice(0, -1) + last.toString(16)), problem: 'stampMoved' },
    ]
  },
  'a stamp taken out': ({ sheet, row }) => [{ at: type(sheet, row, 2, ''), problem: 'noVersion' }],
  'a row of another inquiry': ({ sheet, row }) => {
    const stamp = textAt(sheet, row, 2).replace('i12-', 'i13-')
    return [{ at: type(sheet, row, 2, stamp), problem: 'otherInquiry' }]
  },
  'a row of another municipality': ({ sheet, row }) => {
    const stamp = textAt(sheet, row, 2).replace('m012173', 'm012246')
    return [{ at: type(sheet, row, 2, stamp), problem: 'otherMunicipality' }]
  },
  'a row that was added': ({ sheet }) => {
    sheet.texts.push(['participation.999', '', '99', '足した事業'])
    return [{ at: addressOf(sheet.texts.length, 1), problem: 'unknownKey' }]
  },
  'a row added without a key': ({ sheet }) => {
    sheet.texts.push(['', '', '', '足した事業'])
    put(sheet, sheet.texts.length, ...fieldOf(sheet))
    return [{ at: addressOf(sheet.texts.length, 1), problem: 'noKey' }]
  },
  'a row that stands twice and says two things': ({ sheet, row }) => {
    sheet.texts.push([...(sheet.texts[row - 1] ?? [])])
    put(sheet, row, ...fieldOf(sheet))
    return [row, sheet.texts.length].map((at) => ({ at: addressOf(at, 1), problem: 'keyTwice' }))
  },
  'a copy of the sheet that says something else': ({ sheets, sheet, row }) => {
    const copy = structuredClone(sheet)
    copy.name += ' (2)'
    sheets.push(copy)
    put(sheet, row, ...fieldOf(sheet))
    put(copy, row, fieldOf(sheet)[0], '別のこと')
    return [{ at: addressOf(row, 1), problem: 'keyTwice' }]
  },
  'an answer under 前年度': ({ sheet, row }) => {
    const [heading, text] = fieldOf(sheet)
    return [{ at: put(sheet, row, `前年度：${heading}`, text), problem: 'misplaced' }]
  },
  'an answer under 指摘': ({ sheet, row }) => [
    { at: put(sheet, row, '指摘', 'ここに書いた'), notice: 'unreadCells' },
  ],
  'a note put on a cell': ({ sheet, row }) => {
    const at = addressOf(row, columnIn(sheet, fieldOf(sheet)[0]))
    sheet.comments.push(at)
    return [{ at, notice: 'comments' }]
  },
  'a target that was written over': ({ sheets, row }) => [
    { at: put(sheets[1] as Edited, row, '目標', '250（令和10年度）'), notice: 'unreadCells' },
  ],
  'an answer under no heading': ({ sheet, row }) => {
    const column = (sheet.texts[0]?.length ?? 0) + 1
    return [{ at: type(sheet, row, column, 'ここに書いた'), notice: 'unreadCells' }]
  },
  'an answer under a heading that stands twice': ({ sheet, row }) => {
    const [heading, text] = fieldOf(sheet)
    sheet.texts[0]?.push(heading)
    const column = sheet.texts[0]?.length ?? 0
    for (const line of sheet.texts.slice(1)) line.push('')
    return [{ at: type(sheet, row, column, text), problem: 'headingTwice' }]
  },
  'an answer merged downwards': ({ sheet }) => {
    const [heading, text] = fieldOf(sheet)
    put(sheet, 2, heading, text)
    put(sheet, 3, heading, '')
    const column = columnIn(sheet, heading)
    sheet.merges.push({ from: { row: 2, column }, to: { row: 3, column } })
    return [{ at: addressOf(3, column), problem: 'merged' }]
  },
  'no column of keys': ({ sheet }) => {
    for (const line of sheet.texts) line.splice(0, 1)
    return [{ at: '照会キー', notice: 'unreadSheet' }]
  },
  'no column of stamps': ({ sheet }) => {
    for (const line of sheet.texts) line.splice(1, 1)
    return [{ at: '版', notice: 'unreadSheet' }]
  },
  'a failed formula': inNumber('formula', '#N/A', { kind: 'error' }),
  'a formula without a result': inNumber('formula', '', {
    formula: { text: 'A1', hasResult: false },
  }),
  'a struck number': inNumber('struck', '120', { runs: [run('120', false, true)] }),
  'a struck word': inText('struck', '旧名称', { runs: [run('旧', false, true), run('名称')] }),
  'a raised note at a number': inNumber('noteMark', '1201', { runs: [run('120'), run('1', true)] }),
  'a circled note at a number': inNumber('noteMark', '120①'),
  'a note at points': inPoints('noteMark', '20²'),
  'a day in a number': inNumber('notNumber', '2026-01-02', { kind: 'day', shown: '1月2日' }),
  'a time in points': inPoints('notNumber', '10:30', { kind: 'time' }),
  'a number shown in thousands': inNumber(
    'shownOtherwise',
    '1500',
    number('1500000', '1,500', '#,##0,'),
  ),
  'a number shown rounded': inNumber('shownOtherwise', '13', number('12.51', '13', '0')),
  'a minus that is not shown': inNumber('shownOtherwise', '5', number('-5', '5', '0;[Red]0')),
  'a number that is hidden': inNumber('shownOtherwise', '5', { ...number('5', '', ';;;') }),
  'a text that is hidden': inText('shownOtherwise', '隠した', { shown: '', format: ';;;' }),
  'a truth as LibreOffice keeps it': inNumber('notNumber', '1', {
    ...number('1', '1', '@'),
    formula: { text: 'TRUE()', hasResult: true },
  }),
  'points in percent': inPoints('shownOtherwise', '30%', number('0.3', '30%', '0%')),
  'another unit': inNumber('otherUnit', '12ドル'),
  'an amount whose size is not said': (hand) => {
    const [, indicators] = hand.sheets as [Edited, Edited]
    const at = indicators.texts.findIndex((line) => line.includes('千円')) + 1
    return inNumber('otherUnit', '1.5千')({ ...hand, row: at })
  },
  'words at a number': inNumber('notNumber', '約1,234'),
  'a number nobody can keep': inNumber(
    'tooManyDigits',
    '1E+21',
    number('1e+21', '1E+21', 'General'),
  ),
  'a number cut off': inNumber('required', ''),
  'points below nought': inPoints('tooSmall', '△5'),
  'half points': inPoints('notWhole', '12.5'),
  'too many points': inPoints('tooLarge', '41', number('41', '41', 'General')),
  'a control character': inText('controlCharacters', '貼った\u0007もの'),
  'a control character at the end': inText('controlCharacters', '貼った\u0007'),
  'a text too long': inText('tooLong', 'あ'.repeat(1001)),
  'an answer that is none': ({ sheets, row }) => [
    { at: put(sheets[0] as Edited, row, '回答', '○'), problem: 'notAnAnswer' },
  ],
  'digits for a department': ({ sheets, row }) => {
    put(sheets[0] as Edited, row, '回答', '主担当')
    return [{ at: put(sheets[0] as Edited, row, '担当課', '２２２'), problem: 'noWords' }]
  },
}

const isTold = ({ rows, notices }: ReadWorkbook, sheet: string, { at, problem, notice }: Told) =>
  notice === undefined
    ? rows.some((row) =>
        row.problems.some(
          (one) => one.cell === at && one.problem === problem && one.sheet.startsWith(sheet),
        ),
      )
    : notices.some((one) => one.notice === notice && one.sheet === sheet && one.what.includes(at))

type Place = { at: number; row: number; by: number }
/** Every sheet, every row, and every other row beside it: a law holds for all. */
const places: Place[] = [0, 1, 2].flatMap((at) =>
  [2, 3, 4, 5].flatMap((row) => [1, 2, 3].map((by) => ({ at, row, by }))),
)
const handOf = ({ at, row, by }: Place): Hand => {
  const response = fullResponse()
  const sheets = download(response)
  const other = 2 + ((row - 2 + by) % 4)
  return { response, sheets, row, sheet: sheets[at] as Edited, other }
}

describe('what is wrong with a workbook', () => {
  it.each(Object.keys(faults))(
    '%s is told at its cell, and nothing of the row is taken',
    (name) => {
      for (const place of places) {
        const hand = handOf(place)
        const before = structuredClone(hand.sheets)
        const told = faults[name]?.(hand) ?? []
        const edited = hand.sheets.find(
          (sheet, at) =>
            JSON.stringify(sheet.texts) !== JSON.stringify(before[at]?.texts) ||
            sheet.cells.size + sheet.comments.length > 0,
        )
        const result = read(hand.sheets, hand.response)
        for (const one of told) {
          expect(isTold(result, edited?.name ?? '', one), JSON.stringify(one)).toBe(true)
        }
        const rows = new Set(told.map(({ at }) => Number(/\d+$/.exec(at)?.[0])))
        const taken = result.rows.filter(({ outcome }) => outcome === 'changed')
        expect(taken.filter(({ row }) => rows.has(row))).toEqual([])
      }
    },
  )
})

/** What a change comes to: the field of the row's answer, nothing else. */
type Change = (
  hand: Hand,
) => { sheet: Edited; row: number; draft: Record<string, string> } | undefined

const unitRow = ({ sheets }: Hand, unit: string): [Edited, number] => {
  const sheet = sheets[1] as Edited
  return [sheet, sheet.texts.findIndex((line) => line.includes(unit)) + 1]
}
const value =
  (unit: string, right: string, text: string, more?: Partial<Cell>): Change =>
  (hand) => {
    const [sheet, row] = unitRow(hand, unit)
    put(sheet, row, '実績値', text, more)
    return { sheet, row, draft: { value: right } }
  }
const source =
  (right: string, text: string, more?: Partial<Cell>): Change =>
  ({ sheets, row }) => {
    const sheet = sheets[1] as Edited
    put(sheet, row, '出典', text, more)
    return { sheet, row, draft: { source: right } }
  }

const changes: Record<string, Change> = {
  'nothing at all': () => undefined,
  'a minus of public tables': value('千円', '△1,234', '△1,234'),
  'a unit behind the number': value('人', '1,234人', ' 1,234人 '),
  'a per cent cell': value('％', '12.5', '12.5%', number('0.125', '12.5%', '0.0%')),
  'a per cent typed': value('％', '１２．５％', '１２．５％'),
  'a number in commas': value('人', '1234567', '', number('1234567', '1,234,567', '#,##0')),
  'a number with its unit in the format': value('件', '12', '', number('12', '12件', '0"件"')),
  'a minus by its format': value('千円', '-5', '', number('-5', '△5', '0;△0')),
  'a formula that came to nought': value('人', '0', '0', {
    ...number('0', '0', 'General'),
    formula: { text: 'SUM(A1)', hasResult: true },
  }),
  'a day': source('2026-05-29', '2026-05-29', {
    kind: 'day',
    shown: '2026/5/29',
    format: 'yyyy/m/d',
  }),
  'a day of no year': source('1月2日', '2026-01-02', {
    kind: 'day',
    shown: '1月2日',
    format: 'm"月"d"日"',
  }),
  'a day with its time': source('2026-05-29 10:30', '2026-05-29 10:30', {
    ...{ kind: 'day', shown: '2026/5/29 10:30', format: 'yyyy/m/d h:mm' },
  }),
  'a time': source('10:30', '10:30', { kind: 'time', shown: '10:30', format: 'h:mm' }),
  'leading noughts': source('007', '7', number('7', '007', '000')),
  'a note raised in a text': source('集計¹', '集計1', { runs: [run('集計'), run('1', true)] }),
  'a row cut and put elsewhere': ({ sheet, row, other }) => {
    const [line] = sheet.texts.splice(row - 1, 1)
    if (line) sheet.texts.splice(other - 1, 0, line)
    put(sheet, other, ...fieldOf(sheet))
    const field =
      { 備考: 'note', 出典: 'source', 改善したいこと: 'improve' }[fieldOf(sheet)[0]] ?? ''
    return { sheet, row: other, draft: { [field]: '書いた' } }
  },
  'a column of one’s own': ({ sheet }) => {
    for (const [at, line] of sheet.texts.entries()) line.unshift(at === 0 ? '確認' : '済')
    return undefined
  },
  'an untouched copy of the sheet': ({ sheets, sheet }) => {
    sheets.push({ ...structuredClone(sheet), name: `${sheet.name} (2)` })
    return undefined
  },
  'a copy that says the same': ({ sheets, sheet, row }) => {
    put(sheet, row, ...fieldOf(sheet))
    sheets.push({ ...structuredClone(sheet), name: `${sheet.name} (2)` })
    const field =
      { 備考: 'note', 出典: 'source', 改善したいこと: 'improve' }[fieldOf(sheet)[0]] ?? ''
    return { sheet, row, draft: { [field]: '書いた' } }
  },
  'a row of totals': ({ sheets }) => {
    const sheet = sheets[1] as Edited
    sheet.texts.push(['', '', '', '合計'])
    put(sheet, sheet.texts.length, '実績値', '', number('400', '400', 'General'))
    return undefined
  },
  'a sheet of notes': ({ sheets }) => {
    const texts = [
      ['照会キー', '担当', 'メモ'],
      ['participation.1', '田中', '要確認'],
    ]
    sheets.push({ name: 'メモ', texts, cells: new Map(), merges: [], comments: [] })
    return undefined
  },
  'titles the registry changed since': ({ response }) => {
    for (const answer of response.cells) answer.title += '（改称）'
    return undefined
  },
}

describe('what changes nothing that was meant', () => {
  it.each(Object.keys(changes))('%s is taken as it was meant', (name) => {
    for (const place of places) {
      const hand = handOf(place)
      const change = changes[name]?.(hand)
      const { rows } = read(hand.sheets, hand.response)
      const touched = rows.filter(({ outcome }) => outcome !== 'unchanged')
      const expected = change
        ? [
            {
              sheet: change.sheet.name,
              row: change.row,
              outcome: 'changed',
              problems: [],
              draft: change.draft,
            },
          ]
        : []
      expect(touched).toMatchObject(expected)
      expect(touched).toHaveLength(expected.length)
      expect(rows).toHaveLength(hand.response.cells.length)
    }
  })

  it('a workbook downloaded before stamps named their rows is read on', () => {
    const response = fullResponse()
    const stamp = stampOf({ inquiry: 12, municipality: response.municipality }, rule)
    const sheets = download(response, (answer) => stamp(answer).replace(/-[0-9a-f]{8}$/, ''))
    put(sheets[0] as Edited, 2, '備考', '書いた')
    put(sheets[0] as Edited, 3, '連携事業', textAt(sheets[0] as Edited, 4, 4))
    const touched = read(sheets, response).rows.filter(({ outcome }) => outcome !== 'unchanged')
    expect(touched).toMatchObject([
      { row: 2, outcome: 'changed', draft: { note: '書いた' } },
      { row: 3, outcome: 'wrong', problems: [{ cell: 'D3', problem: 'titleMoved' }] },
    ])
  })

  it('what was taken and is corrected in the same workbook is one’s own; another’s is asked', () => {
    const response = fullResponse()
    const sheets = download(response)
    for (const row of [2, 3]) put(sheets[0] as Edited, row, '備考', '直した')
    for (const answer of response.cells)
      Object.assign(answer, { version: 4, draft: { ...answer.draft, note: '前' } })
    const own = [response.cells[0]?.key]
    const touched = read(sheets, response, { own }).rows.filter(
      ({ outcome }) => outcome !== 'unchanged',
    )
    expect(touched.map(({ row, outcome, version }) => [row, outcome, version])).toEqual([
      [2, 'changed', 4],
      [3, 'stale', 4],
    ])
  })

  it('what Shift_JIS cannot hold is nobody’s change, and told where the text beside it is', () => {
    const response = fullResponse()
    const note = '𠮷田係は4月〜6月 – 試行☃'
    for (const answer of response.cells.slice(0, 3)) answer.draft['note'] = note
    const [sheet] = download(response) as [Edited]
    put(sheet, 2, '備考', '?田係は4月～6月 ? 試行?')
    put(sheet, 3, '備考', '??田課は4月～6月 - 試行')
    put(sheet, 4, '備考', '終わった')
    const { rows } = read([{ ...sheet, name: 'CSV' }], response, { isShiftJis: true })
    expect(
      rows.map(({ outcome, problems }) => [outcome, problems.map((one) => one.problem)]),
    ).toEqual([
      ['unchanged', []],
      ['wrong', ['lostCharacter']],
      ['changed', []],
      ['unchanged', []],
    ])
  })

  it('a half-filled row is told, and may be kept as a draft', () => {
    const response = fullResponse()
    const sheets = download(response)
    const at = put(sheets[1] as Edited, 2, '出典', '')
    const wrong = read(sheets, response).rows.filter(({ outcome }) => outcome === 'wrong')
    expect(wrong).toMatchObject([
      { unfinished: true, problems: [{ cell: at, problem: 'required' }] },
    ])
  })

  it('a workbook all of which is of another inquiry is refused whole', () => {
    const response = fullResponse()
    const sheets = download(response)
    response.inquiry.id = 13
    expect(() => read(sheets, response)).toThrow('otherInquiry')
  })
})
