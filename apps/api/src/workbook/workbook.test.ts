import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { answerFields, type AnswerDraft, defaultEvaluationRule as rule } from '@renkei/schema'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { buildWorkbook } from './build.ts'
import { edited, edits, under } from './fixtures/cases.ts'
import { kinds, sampleResponse } from './fixtures/sample.ts'
import { openBook } from './file.ts'
import { readingLimits, type UnfoldLimits } from './limits.ts'
import { readWorkbook } from './read.ts'
import { withRemarks } from './remarks.ts'
import { rawBook, stylesOf } from './fixtures/raw.ts'

const saved = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/saved/${name}`, import.meta.url)))

const bytesOf = async (workbook: ExcelJS.Workbook) => Buffer.from(await workbook.xlsx.writeBuffer())
const made = async (name: string, place = {}) =>
  bytesOf(await edited(edits[name] ?? (() => {}), place))

const reading = async (bytes: Buffer, response = sampleResponse()) => {
  const { inquiry, municipality, cells } = response
  const against = { inquiry: inquiry.id, municipality, rule, answers: cells, own: [] }
  return readWorkbook(await openBook(bytes), against)
}
type Read = Awaited<ReturnType<typeof reading>>

const touched = ({ rows }: Read) => rows.filter(({ outcome }) => outcome !== 'unchanged')
const changes = (read: Read) =>
  touched(read).map(({ key, outcome, before, draft }) => [
    key,
    outcome,
    Object.fromEntries(Object.entries(draft).filter(([field, text]) => before[field] !== text)),
  ])
const problems = (read: Read) =>
  read.rows.flatMap((row) =>
    row.problems.map(({ sheet, cell, problem, holds }) => [sheet, cell, problem, holds]),
  )
const noticed = (read: Read, wanted: string) => read.notices.filter((one) => one.notice === wanted)

/** What each case comes to, whoever saved the file. */
const expected: Record<string, (read: Read) => void> = {
  untouched: (read) => {
    expect(read.rows).toHaveLength(12)
    expect(touched(read)).toEqual([])
    expect(read.notices).toEqual([])
  },
  blank: (read) => {
    expect(changes(read)).toEqual([
      ['participation.1', 'changed', { answer: '' }],
      ['indicators.2', 'wrong', { value: '' }],
    ])
    expect(problems(read)).toEqual([
      ['成果指標', expect.stringMatching(/^[A-Z]3$/), 'required', ''],
    ])
  },
  movedColumns: (read) => {
    expect(changes(read)).toEqual([['participation.1', 'changed', { answer: 'considering' }]])
    expect(noticed(read, 'unknownColumns')).toEqual([
      { sheet: '参加状況', notice: 'unknownColumns', what: ['メモ'] },
    ])
  },
  addedRow: (read) => {
    expect(problems(read)).toEqual([
      ['参加状況', 'A6', 'unknownKey', 'participation.99'],
      ['参加状況', 'A7', 'keyTwice', 'participation.1'],
    ])
    expect(touched(read).map(({ row, outcome }) => [row, outcome])).toEqual([
      [6, 'wrong'],
      [7, 'wrong'],
    ])
  },
  missingRow: (read) => {
    expect(touched(read)).toEqual([])
    expect(noticed(read, 'missingRows')).toMatchObject([{ what: ['participation.2'] }])
  },
  fullWidth: (read) =>
    expect(changes(read)).toEqual([['indicators.1', 'changed', { value: '１，２３４' }]]),
  numberCell: (read) =>
    expect(changes(read)).toEqual([['indicators.1', 'changed', { value: '1234.5' }]]),
  notNumber: (read) =>
    expect(problems(read)).toEqual([
      ['成果指標', expect.stringMatching(/^[A-Z]2$/), 'notNumber', '約1,234'],
    ]),
  notAnAnswer: (read) =>
    expect(problems(read)).toEqual([
      ['参加状況', expect.stringMatching(/^[A-Z]2$/), 'notAnAnswer', '○'],
    ]),
  dateNumber: (read) =>
    expect(changes(read)).toEqual([['indicators.1', 'changed', { source: '2026-05-29' }]]),
  dateText: (read) =>
    expect(changes(read)).toEqual([['indicators.1', 'changed', { source: '令和８年５月29日' }]]),
  formula: (read) => {
    expect(changes(read)[0]).toEqual(['indicators.1', 'changed', { value: '1234' }])
    expect(problems(read)[0]).toEqual([
      '成果指標',
      expect.stringMatching(/^[A-Z]3$/),
      'formula',
      expect.stringMatching(/1\/0/),
    ])
  },
  hiddenRow: (read) => {
    expect(changes(read)).toEqual([['participation.2', 'changed', { answer: 'notParticipating' }]])
    expect(noticed(read, 'hiddenRows')).toMatchObject([{ sheet: '参加状況', what: ['3'] }])
  },
}
const cases = Object.keys(expected)

test.each(cases)('a workbook with %s made by the library is read', async (name) => {
  expected[name]?.(await reading(await made(name)))
})

test.each(cases)('a workbook with %s saved by LibreOffice is read', async (name) => {
  expected[name]?.(await reading(saved(`${name}.xlsx`)))
})

test.each(['formula', 'dateNumber', 'hiddenRow'])(
  'a workbook with %s saved by LibreOffice as .ods is read',
  async (name) => {
    expected[name]?.(await reading(saved(`${name}.ods`)))
  },
)

test('remarks on an .ods come back as .xlsx, with what stood in its cells', async () => {
  const file = await remarked(saved('formula.ods'))
  expect(problems(await reading(file))).toHaveLength(1)
  const sheet = (await openedElsewhere(file)).getWorksheet('成果指標')
  if (!sheet) throw new Error('The sheet is still there')
  expect(under(sheet, '指摘', 3).text).toMatch(/^I3：/)
  expect(under(sheet, '実績値', 2).value).toBe(1234)
})

test.each(['otherInquiry', 'otherMunicipality'])('a workbook of %s is refused', async (code) => {
  const place = code === 'otherInquiry' ? { inquiry: 13 } : { municipality: '012246' }
  const found = code === 'otherInquiry' ? '13' : '012246'
  await expect(reading(await made('untouched', place))).rejects.toMatchObject({
    refusal: { code, found },
  })
  await expect(reading(saved(`${code}.xlsx`))).rejects.toMatchObject({ refusal: { code, found } })
})

test('what is no workbook is named for what it is', async () => {
  const old = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')])
  const zip = (parts: Record<string, string>) =>
    Buffer.from(
      zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      ),
    )
  const main = (name: string, xml: string) =>
    zip({
      '_rels/.rels': `<r><Relationship Id="a" Type="x/officeDocument" Target="${name}"/></r>`,
      [name]: xml,
    })
  const locked = '<manifest><file-entry><encryption-data/></file-entry></manifest>'
  const document = 'application/vnd.oasis.opendocument.'
  const given: [Buffer, string][] = [
    [saved('old.xls'), 'oldExcel'],
    [old('Workbook'), 'oldExcel'],
    [old('EncryptedPackage'), 'encrypted'],
    [old('WordDocument'), 'word'],
    [main('word/document.xml', '<w:document/>'), 'word'],
    [main('ppt/presentation.xml', '<p:presentation/>'), 'powerPoint'],
    [main('xl/workbook.bin', ''), 'binaryExcel'],
    [zip({ mimetype: `${document}text` }), 'word'],
    [zip({ mimetype: `${document}spreadsheet`, 'META-INF/manifest.xml': locked }), 'encrypted'],
    [zip({ '回答.xlsx': '' }), 'archive'],
    [zip({ 'notes.md': '' }), 'notWorkbook'],
    [Buffer.from('PK\u0003\u0004 nothing'), 'damaged'],
    [Buffer.from('%PDF-1.7 …'), 'pdf'],
    [Buffer.from('89504e470d0a1a0a', 'hex'), 'image'],
    [Buffer.from('<html><table>'), 'webPage'],
    [Buffer.from('\uFEFF\r\n'), 'empty'],
    [Buffer.alloc(0), 'empty'],
    [Buffer.from([0, 1, 2, 0xff]), 'notWorkbook'],
  ]
  for (const [file, code] of given) {
    await expect(reading(file), code).rejects.toMatchObject({ refusal: { code } })
  }
})

test('what unfolds to more than it may is refused before it is opened, and told what of it', async () => {
  const csv = { lines: 3, line: 8, cells: 6 }
  const given: [string | Buffer, Partial<UnfoldLimits>, keyof UnfoldLimits][] = [
    [await made('untouched'), { parts: 5 }, 'parts'],
    [await made('untouched'), { unfolded: 9000 }, 'unfolded'],
    ['a\nb\rc\r\nd', csv, 'lines'],
    ['a,b\n123456789', csv, 'line'],
    ['a,b,c\nd,e,f,g', csv, 'cells'],
  ]
  for (const [file, changed, what] of given) {
    const unfold = { ...readingLimits.unfold, ...changed }
    await expect(openBook(Buffer.from(file), unfold)).rejects.toMatchObject({
      refusal: { code: 'tooLarge', what, limit: unfold[what] },
    })
  }
  const held = await openBook(Buffer.from('a,b,c\r\n12345,,\r\n'), {
    ...readingLimits.unfold,
    ...csv,
    cells: 7,
  })
  expect(held.sheets[0]?.lastRow).toBe(2)
})

test('one sheet comes back as text, parted by commas, semicolons or tabs, in any of its encodings', async () => {
  const sheet = (await edited(edits.csv ?? (() => {}))).worksheets[0]
  const lines: string[] = []
  sheet?.eachRow((row) =>
    lines.push(
      (row.values as (string | null)[])
        .slice(1)
        .map((text) => text ?? '')
        .join(','),
    ),
  )
  const csv = Buffer.from(lines.join('\r\n'))
  const files = [
    csv,
    Buffer.concat([Buffer.from('\uFEFF'), csv]),
    saved('utf8.csv'),
    saved('sjis.csv'),
    Buffer.from(lines.join('\r\n').replaceAll(',', ';')),
    // 「Unicode テキスト」 of Excel.
    Buffer.from(`\uFEFF${lines.join('\r\n').replaceAll(',', '\t')}`, 'utf16le'),
    Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le').swap16(),
  ]
  expect(saved('sjis.csv').equals(saved('utf8.csv'))).toBe(false)
  for (const file of files) {
    expect(changes(await reading(file))).toEqual([
      ['participation.1', 'changed', { answer: 'notParticipating' }],
    ])
  }
})

test('a row that somebody else wrote meanwhile is stale, with both sides, unless left alone', async () => {
  const response = sampleResponse()
  for (const answer of response.cells.slice(0, 2)) {
    Object.assign(answer, { version: 4, draft: { answer: 'considering' } })
  }
  const workbook = await edited((sheet) => {
    under(sheet('参加状況'), '回答', 2).value = '不参加'
  })
  expect(touched(await reading(await bytesOf(workbook), response))).toMatchObject([
    {
      key: 'participation.1',
      outcome: 'stale',
      version: 4,
      before: { answer: 'considering' },
      draft: { answer: 'notParticipating' },
    },
  ])
})

const remarked = async (bytes: Buffer) => {
  const book = await openBook(bytes)
  const { inquiry, municipality, cells } = sampleResponse()
  const against = { inquiry: inquiry.id, municipality, rule, answers: cells, own: [] }
  return withRemarks(book, readWorkbook(book, against).rows)
}
/** By the library that built it. */
const openedElsewhere = async (file: Buffer) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(file).buffer)
  return workbook
}

test.each(['made by the library', 'saved by LibreOffice'])(
  'wrong rows come back as the same workbook, %s, with the remarks in it and nothing else changed',
  async (by) => {
    const given = by === 'made by the library' ? await made('notNumber') : saved('notNumber.xlsx')
    const file = await remarked(given)
    const sheet = (await openedElsewhere(file)).getWorksheet('成果指標')
    if (!sheet) throw new Error('The sheet is still there')
    expect(under(sheet, '指摘', 2).text).toMatch(/^[A-Z]2：「約1,234」は数値として読めません/)
    expect(under(sheet, '指摘', 3).text).toBe('')
    // Two lines: whoever saved it, it is shown whole.
    expect(sheet.getRow(2).height ?? 36).toBeGreaterThanOrEqual(36)
    expect(under(sheet, '実績値', 2).fill).not.toEqual(under(sheet, '実績値', 3).fill)
    expect(under(sheet, '実績値', 2).protection).toEqual(under(sheet, '実績値', 3).protection)
    expect(problems(await reading(file))).toHaveLength(1)
    const [before, after] = [given, file].map((bytes) => unzipSync(new Uint8Array(bytes)))
    const names = Object.keys(before ?? {})
    expect(Object.keys(after ?? {})).toEqual(names)
    expect(
      names.filter(
        (name) => !Buffer.from(before?.[name] ?? '').equals(after?.[name] ?? new Uint8Array()),
      ),
    ).toEqual(
      expect.toSatisfy((changed: string[]) =>
        changed.every((name) => name === 'xl/styles.xml' || name.startsWith('xl/worksheets/')),
      ),
    )
    for (const kept of [
      /<sheetProtection[^>]*>/,
      /<pageSetup[^>]*>/,
      /<dataValidations.*<\/dataValidations>/,
    ]) {
      const [one, other] = [before, after].map((parts) =>
        kept.exec(strFromU8(parts?.['xl/worksheets/sheet3.xml'] ?? new Uint8Array())),
      )
      expect(one).not.toBeNull()
      expect(other?.[0]).toBe(one?.[0])
    }
  },
)

test('remarks are written into prefixed parts, cells without addresses, and beside formulas', async () => {
  const { inquiry, municipality } = sampleResponse()
  const stamp = `i${inquiry.id}-m${municipality}-v3-0123456789`
  const texts = (row: readonly string[]) =>
    row.map((text) => `<x:c t="str"><x:v>${text}</x:v></x:c>`).join('')
  const rows = [
    `<x:row>${texts(['照会キー', '版', '実績値', '指摘'])}</x:row>`,
    `<x:row spans="1:4">${texts(['indicators.1', stamp, '約5'])}<x:c><x:f>1+1</x:f></x:c></x:row>`,
  ]
  const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1:D2"/><x:sheetData>${rows.join('')}</x:sheetData></x:worksheet>`
  const given = rawBook('', {
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml': stylesOf(['0%']),
  })
  const file = await remarked(given)
  const { sheets } = await openBook(file)
  const cells = sheets[0]?.rows.get(2)?.cells
  expect([...(cells?.keys() ?? [])]).toEqual([1, 2, 3, 4, 5])
  expect(cells?.get(4)?.formula?.text).toBe('1+1')
  expect(cells?.get(5)).toMatchObject({ address: 'E2', text: expect.stringContaining('「約5」') })
  const styles = strFromU8(unzipSync(new Uint8Array(file))['xl/styles.xml'] ?? new Uint8Array())
  expect(styles).toContain('<xf fillId="1" applyFill="1"/></cellXfs>')
})

test('the workbook shows wrapped texts whole, and gives each column one rule that nothing overlaps', async () => {
  const note = '検討の経過と、次年度に向けた課題を記入しました。'.repeat(3)
  const drafts = [note, '一行'].map((one) => ({ answer: 'lead', department: '政策課', note: one }))
  const file = await buildWorkbook(sampleResponse({ participation: drafts }), '江別市')
  const parts = unzipSync(new Uint8Array(file))
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
  const heights = [...sheet.matchAll(/<row [^>]*\bht="(\d+)"/g)].map(([, height]) => Number(height))
  expect(heights[1]).toBeGreaterThanOrEqual(5 * 18)
  expect(heights[2]).toBe(18)
  // What only the registry reads is out of sight and of print, which is on A3.
  expect(sheet).toMatch(
    /<col min="1" max="2"[^>]*hidden="1"|<col min="1"[^>]*hidden="1"[^]*<col min="2"[^>]*hidden="1"/,
  )
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="8"/)
  // Set by nobody, they grow with what is typed; and no row has a format up to the last column.
  expect(sheet).not.toMatch(/customHeight|<row [^>]*customFormat/)
  const rules = [...sheet.matchAll(/sqref="([^"]*)"/g)].map(([, range]) => range)
  expect(rules).toEqual(expect.arrayContaining(['I2:I3', 'J2:J3', 'K2:K3']))
})

test('what nobody touched changes nothing, whatever was answered', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter((typed) => typed.isWellFormed() && !/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u.test(typed))
  const answers = fc.constantFrom('', 'lead', 'participating', 'considering', 'notParticipating')
  const draftOf = (kind: (typeof kinds)[number]): fc.Arbitrary<AnswerDraft> =>
    fc.record(
      Object.fromEntries(
        answerFields(kind, rule).map((field) => [field, field === 'answer' ? answers : text]),
      ),
    )
  const drafts = fc.record(
    Object.fromEntries(
      kinds.map((kind) => [kind, fc.array(draftOf(kind), { maxLength: 3, minLength: 1 })]),
    ),
  )
  await fc.assert(
    fc.asyncProperty(drafts, async (typed) => {
      const response = sampleResponse(typed)
      const result = await reading(await buildWorkbook(response, '江別市'), response)
      expect(result.rows).toHaveLength(response.cells.length)
      expect(touched(result)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a character that no file can hold is seen in the workbook, and untouched changes nothing', async () => {
  const kept = [{ answer: 'participating', department: '', note: '前任者の\uffffメモ\u0007' }]
  const response = sampleResponse({ participation: kept })
  response.inquiry.title = '\ufffe照会'
  const file = await buildWorkbook(response, '江別市')
  const { sheets } = await openBook(file)
  const cells = sheets.flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.cells]))
  const texts = cells.map(([, { text }]) => text)
  expect(texts).toContain('\ufffd照会')
  expect(texts).toContain('前任者の\ufffdメモ\ufffd')
  expect(touched(await reading(file, response))).toEqual([])
})

test('a character that cannot be kept is told at its cell, and in the remarks', async () => {
  const { inquiry, municipality } = sampleResponse()
  const stamp = `i${inquiry.id}-m${municipality}-v3-0123456789`
  const csv = `照会キー,版,回答,担当課,備考\r\nparticipation.1,${stamp},参加,,貼り付け\uffff`
  const read = await reading(Buffer.from(csv))
  expect(problems(read)).toEqual([['CSV', 'E2', 'controlCharacters', '貼り付け\ufffd']])
  const [sheet] = (await openedElsewhere(await remarked(Buffer.from(csv)))).worksheets
  expect(sheet?.getCell('E2').value).toBe('貼り付け\ufffd')
  expect(sheet?.getCell('F2').text).toContain('E2：「貼り付け\ufffd」に、画面に表示できない文字')
})
