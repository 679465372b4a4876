import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../book.ts'
import { openBook } from '../file.ts'
import { rawBook, stylesOf } from '../fixtures/raw.ts'

const cellsOf = async (file: Buffer): Promise<Cell[]> => {
  const { sheets } = await openBook(file)
  return sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap(({ cells }) => [...cells.values()]),
  )
}
const inRow = (cells: string) => `<row r="2">${cells}</row>`

/** What a person sees of a number under a format, and what is told to be stored. */
const shown: [string | number, number, string, Cell['kind'], string][] = [
  ['General', 0.1, '0.1', 'number', '0.1'],
  ['General', 0.300_000_000_000_000_04, '0.3', 'number', '0.3'],
  [9, 0.125, '13%', 'number', '0.125'],
  ['0.0%', 0.125, '12.5%', 'number', '0.125'],
  ['@', 7, '7', 'number', '7'],
  ['000', 7, '007', 'number', '7'],
  ['0"件"', 12, '12件', 'number', '12'],
  ['#,##0;[Red]"△"#,##0', -1234, '△1,234', 'number', '-1234'],
  [14, 45_383, '2024/4/1', 'day', '2024-04-01'],
  [22, 45_383.4375, '2024/4/1 10:30', 'day', '2024-04-01 10:30'],
  [27, 45_383, 'R6.4.1', 'day', '2024-04-01'],
  [28, 45_383, '令和6年4月1日', 'day', '2024-04-01'],
  [30, 45_383, '4/1/24', 'day', '2024-04-01'],
  [31, 45_383, '2024年4月1日', 'day', '2024-04-01'],
  [32, 0.4375, '10時30分', 'time', '10:30'],
  [55, 45_383, '2024年4月', 'day', '2024-04-01'],
  [56, 45_383, '4月1日', 'day', '2024-04-01'],
  [58, 43_586, '令和1年5月1日', 'day', '2019-05-01'],
  ['[$-ja-JP-x-gannen]ggge"年"', 43_586, '令和元年', 'day', '2019-05-01'],
  ['ggge"年"', 43_585, '平成31年', 'day', '2019-04-30'],
  ['gg ee', 32_516, '平 01', 'day', '1989-01-08'],
  ['m"月"d"日"(aaa)', 45_383, '4月1日(月)', 'day', '2024-04-01'],
  ['[$-F800]dddd, mmmm dd, yyyy', 45_383, '2024年4月1日', 'day', '2024-04-01'],
  ['h:mm', 45_383.4375, '10:30', 'day', '2024-04-01 10:30'],
  ['h:mm:ss', 0.437_511_574, '10:30:01', 'time', '10:30:01'],
  ['[h]:mm', 1.25, '30:00', 'time', '30:00'],
  ['yyyy/mm/dd hh:mm:ss', 45_383.999_999, '2024/04/02 00:00:00', 'day', '2024-04-02'],
  ['yyyy/m/d', 60, '1900/2/29', 'day', '1900-02-29'],
  ['yyyy/m/d', 1, '1900/1/1', 'day', '1900-01-01'],
  ['yyyy/m/d', -1, '1899/12/29', 'number', '-1'],
  ['G/標準', 12.5, '12.5', 'number', '12.5'],
  ['bad[[', 12.5, '12.5', 'number', '12.5'],
]

test('a number is told as it is stored, and as its format shows it', async () => {
  const styles = stylesOf(shown.map(([code]) => code))
  const cells = shown.map(([, value], at) => `<c s="${at + 1}"><v>${value}</v></c>`).join('')
  const read = await cellsOf(rawBook(`<row>${cells}</row>`, { 'xl/styles.xml': styles }))
  expect(read.map((cell, at) => [shown[at]?.[0], cell.shown, cell.kind, cell.text])).toEqual(
    shown.map(([code, , seen, kind, text]) => [code, seen, kind, text]),
  )
})

test('a book that counts its days from 1904 tells the same days', async () => {
  const workbook =
    '<x:workbook xmlns:x="urn:any" xmlns:q="urn:r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="表" q:id="r0"/></x:sheets></x:workbook>'
  const [day, time] = await cellsOf(
    rawBook('<row><c s="1"><v>43921</v></c><c s="2"><v>0.4375</v></c></row>', {
      'xl/workbook.xml': workbook,
      'xl/styles.xml': stylesOf([28, 'h:mm']),
    }),
  )
  expect([day?.text, day?.shown, time?.text, time?.shown]).toEqual([
    '2024-04-01',
    '令和6年4月1日',
    '10:30',
    '10:30',
  ])
})

/** Each as a program stores it, and what is read of it. */
const stored: [string, string, Partial<Cell> | undefined][] = [
  ['no value', '<c r="B2" s="1"/>', undefined],
  ['an empty text', '<c r="B2" t="inlineStr"><is><t></t></is></c>', undefined],
  ['a shared text', '<c r="B2" t="s"><v>0</v></c>', { text: '庁内' }],
  [
    'furigana within the cell',
    '<c r="B2" t="inlineStr"><is><t>庁内</t><rPh sb="0" eb="2"><t>チョウナイ</t></rPh><phoneticPr fontId="1"/></is></c>',
    { text: '庁内' },
  ],
  ['shared furigana', '<c r="B2" t="s"><v>1</v></c>', { text: '札幌市' }],
  [
    'breaks and signs by number',
    '<c t="str"><v>a_x000D_\n_x000B__x005F_x000D_&#10;&lt;&#x5E81;</v></c>',
    { text: 'a\n\u000B_x000D_\n<庁' },
  ],
  ['CDATA and a comment', '<c t="str"><v>a<!-- b --><![CDATA[<c>]]>庁</v></c>', { text: 'a<c>庁' }],
  ['a truth', '<c r="B2" t="b"><v>1</v></c>', { kind: 'boolean', text: 'TRUE' }],
  ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
  [
    'a day as such',
    '<c r="B2" t="d"><v>2024-04-01T10:30:00</v></c>',
    { kind: 'day', text: '2024-04-01 10:30', shown: '2024/4/1 10:30' },
  ],
  [
    'a result of 0',
    '<c r="B2"><f>A1*0</f><v>0</v></c>',
    { text: '0', formula: { text: 'A1*0', hasResult: true } },
  ],
  [
    'a result of FALSE',
    '<c r="B2" t="b"><f>1=2</f><v>0</v></c>',
    { text: 'FALSE', formula: { text: '1=2', hasResult: true } },
  ],
  [
    'an empty result',
    '<c r="B2" t="str"><f>""</f><v></v></c>',
    { text: '', formula: { text: '""', hasResult: true } },
  ],
  [
    'no result',
    '<c r="B2"><f>NOW()</f></c>',
    { text: '', formula: { text: 'NOW()', hasResult: false } },
  ],
  [
    'a copied formula',
    '<c r="B2"><f t="shared" si="0"/><v>5</v></c>',
    { text: '5', formula: { text: '', hasResult: true } },
  ],
  [
    'a raised and a struck piece',
    '<c r="B2" t="inlineStr"><is><r><t>120</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><r><rPr><strike/></rPr><t>9</t></r></is></c>',
    {
      text: '12019',
      runs: [
        { text: '120', raised: false, struck: false },
        { text: '1', raised: true, struck: false },
        { text: '9', raised: false, struck: true },
      ],
    },
  ],
  [
    'pieces that are only bold',
    '<c r="B2" t="inlineStr"><is><r><rPr><b/></rPr><t>1</t></r><r><t>2</t></r></is></c>',
    { text: '12' },
  ],
  [
    'a cell struck out whole',
    '<c r="B2" s="2"><v>5</v></c>',
    { text: '5', runs: [{ text: '5', raised: false, struck: true }] },
  ],
]

test.each(stored)('%s is read', async (_, xml, expected) => {
  const file = rawBook(inRow(xml), {
    'xl/styles.xml': stylesOf([0], ['<strike/>']),
    'xl/sharedStrings.xml':
      '<sst><si><t>庁内</t></si><si><r><t>札幌</t></r><r><t>市</t></r><rPh sb="0" eb="2"><t>サッポロ</t></rPh></si></sst>',
  })
  const read = await cellsOf(file)
  expect(read).toMatchObject(expected ? [expected] : [])
  expect(read[0]?.runs).toEqual(expected?.runs)
})

test('a text is shown as the part of its format that is for texts has it', async () => {
  const codes = ['@"様"', ';;;', '0;0;0;"("@")"', '0;0', '0"\\;;;"']
  const cells = codes.map((_, at) => `<c s="${at + 1}" t="str"><v>札幌</v></c>`).join('')
  const read = await cellsOf(rawBook(`<row>${cells}</row>`, { 'xl/styles.xml': stylesOf(codes) }))
  expect(read.map(({ text, shown: seen }) => [text, seen])).toEqual(
    ['札幌様', '', '(札幌)', '札幌', '札幌'].map((seen) => ['札幌', seen]),
  )
})

test('cells that somebody put a note on are told, whatever is in them', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  const { sheets } = await openBook(
    rawBook('<row r="2"><c r="B2"><v>1</v></c></row>', {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="a" Type="${type}" Target="/xl/comments/notes.xml"/></Relationships>`,
      'xl/comments/notes.xml':
        '<comments><authors><author/></authors><commentList><comment ref="B2" authorId="0"><text><t>確認中</t></text></comment><comment ref="C9" authorId="0"/></commentList></comments>',
    }),
  )
  expect(sheets[0]?.comments).toEqual(['B2', 'C9'])
})

test('cells and rows without an address follow what is before them', async () => {
  const read = await cellsOf(
    rawBook('<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>'),
  )
  expect(read.map(({ address, text }) => [address, text])).toEqual([
    ['C3', '1'],
    ['D3', '2'],
    ['B4', '3'],
  ])
})

test('what is hidden, merged and protected is told, and a chart is no sheet', async () => {
  const rels = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
  const file = rawBook('', {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${rels}/officeDocument" Target="/Book.xml"/></Relationships>`,
    'Book.xml':
      '<workbook><sheets><sheet name="図" r:id="c"/><sheet name="隠" state="veryHidden" r:id="b"/></sheets></workbook>',
    '_rels/Book.xml.rels': `<Relationships><Relationship Id="b" Type="${rels}/worksheet" Target="parts/one.xml"/><Relationship Id="c" Type="${rels}/chartsheet" Target="chart.xml"/></Relationships>`,
    'parts/one.xml':
      '<worksheet><sheetData><row r="5" hidden="true"><c><v>1</v></c></row></sheetData><sheetProtection sheet="true"/><mergeCells><mergeCell ref="B2:C4"/></mergeCells></worksheet>',
    'chart.xml': '<chartsheet/>',
  })
  const { sheets } = await openBook(file)
  expect(sheets).toMatchObject([
    {
      name: '隠',
      hidden: true,
      protected: true,
      lastRow: 5,
      merges: [{ from: { row: 2, column: 2 }, to: { row: 4, column: 3 } }],
    },
  ])
  expect(sheets[0]?.rows.get(5)?.hidden).toBe(true)
})

test('a part with a document type, or broken off, is refused', async () => {
  const sheet = 'xl/worksheets/sheet1.xml'
  for (const text of [
    '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>',
    '<worksheet><sheetData><row><c><v>1</v>',
    '<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>',
    '',
  ]) {
    await expect(openBook(rawBook('', { [sheet]: text }))).rejects.toMatchObject({
      refusal: { code: 'damaged' },
    })
  }
})

test('whatever was typed into cells is read as it was typed', async () => {
  const typed = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/\p{Cc}/u.test(text))
  const escaped = (text: string) =>
    text
      .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  const values = fc.array(
    fc.oneof(typed, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
    { minLength: 1 },
  )
  await fc.assert(
    fc.asyncProperty(values, async (given) => {
      const cells = given.map((value) => {
        if (typeof value === 'string') return `<c t="str"><v>${escaped(value)}</v></c>`
        return typeof value === 'boolean'
          ? `<c t="b"><v>${Number(value)}</v></c>`
          : `<c><v>${value}</v></c>`
      })
      const read = await cellsOf(rawBook(`<row>${cells.join('')}</row>`))
      expect(read.map(({ text }) => text)).toEqual(
        given.map((value) =>
          typeof value === 'number'
            ? String(Number(value.toPrecision(15)))
            : String(value).replace(/^(true|false)$/, (truth) =>
                typeof value === 'boolean' ? truth.toUpperCase() : truth,
              ),
        ),
      )
    }),
    { numRuns: 50 },
  )
})
