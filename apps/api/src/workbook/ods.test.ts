import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openBook } from './file.ts'
import { readingLimits } from './limits.ts'

const odsOf = (rows: string, more = '') =>
  Buffer.from(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content><office:automatic-styles>
        <style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
        <style:style style:name="out" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <number:date-style style:name="N1"><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
        <number:date-style style:name="N2"><number:era/><number:year/><number:month/><number:day/><number:hours/><number:minutes/></number:date-style>
        <number:percentage-style style:name="N3"><number:number number:decimal-places="1"/></number:percentage-style>
        <number:number-style style:name="N4"><number:number number:decimal-places="0" number:display-factor="1000"/></number:number-style>
        <number:text-style style:name="N5"><number:text/><style:map style:condition="value()&gt;0" style:apply-style-name="N0"/></number:text-style>
        ${[1, 2, 3, 4, 5].map((at) => `<style:style style:name="c${at}" style:family="table-cell" ${at === 1 ? 'style:parent-style-name="out"' : ''} style:data-style-name="N${at}"/>`).join('')}
        <style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles><office:body><office:spreadsheet>
        <table:table table:name="表" ${more}><table:table-column table:number-columns-repeated="4"/><table:table-columns><table:table-column table:default-cell-style-name="c4"/></table:table-columns>${rows}</table:table>
        </office:spreadsheet></office:body></office:document-content>`,
      ),
    }),
  )
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
const text = (words: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${words}</text:p></table:table-cell>`
const number = (type: string, value: string, shown: string) =>
  `<table:table-cell office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`

test('an .ods tells what is stored and what is seen, as an .xlsx does', async () => {
  const cells = [
    text('a<text:s text:c="2"/>b<text:line-break/>c'),
    text(
      '<text:ruby><text:ruby-base>庁内</text:ruby-base><text:ruby-text>チョウナイ</text:ruby-text></text:ruby>',
    ),
    text('12<text:span text:style-name="up">1</text:span>件'),
    text('9', 'table:style-name="out"'),
    '<table:table-cell office:value-type="string"><office:annotation><text:p>覚え</text:p></office:annotation><text:p>一</text:p><text:p>二</text:p></table:table-cell>',
    number('percentage', 'office:value="0.125"', '12.5%'),
    number('float', 'office:value="0.30000000000000004"', '0.3'),
    number('date', 'office:date-value="2024-04-01T10:30:00"', '令和6年4月1日'),
    number('time', 'office:time-value="PT030H05M00S"', '30:05'),
    number('boolean', 'office:boolean-value="false" table:formula="of:=1=2"', 'FALSE'),
    '<table:table-cell table:formula="of:=NOW()"/>',
  ].join('')
  const { sheets } = await openBook(odsOf(row(cells)))
  expect([...(sheets[0]?.rows.get(1)?.cells.values() ?? [])]).toMatchObject([
    { kind: 'text', text: 'a  b\nc' },
    { text: '庁内' },
    {
      text: '121件',
      runs: [{ raised: false }, { text: '1', raised: true, struck: false }, { raised: false }],
    },
    { text: '9', runs: [{ struck: true }] },
    { text: '一\n二' },
    { kind: 'number', text: '0.125', shown: '12.5%', format: '0.0%' },
    { kind: 'number', text: '0.3' },
    { kind: 'day', text: '2024-04-01 10:30', shown: '令和6年4月1日' },
    { kind: 'time', text: '30:05' },
    { kind: 'boolean', text: 'FALSE', formula: { text: '1=2', hasResult: true } },
    { text: '', formula: { text: 'NOW()', hasResult: false } },
  ])
})

test('an .ods tells how its numbers are shown: by the style of the cell, of its row or of its column', async () => {
  const styled = (style: string, cell: string) =>
    cell.replace('<table:table-cell', `<table:table-cell table:style-name="${style}"`)
  const rows = [
    row(
      styled('c1', number('date', 'office:date-value="2024-04-01"', '4月1日')) +
        styled('c2', number('date', 'office:date-value="2024-04-01T10:30:00"', 'R6.4.1 10:30')) +
        styled('c3', number('float', 'office:value="0.125"', '12.5%')) +
        styled('c5', text('', 'office:string-value="隠した"')) +
        number('float', 'office:value="2611000"', '2,611'),
    ),
    row(
      number('float', 'office:value="0.5"', '50%') +
        '<table:table-cell><office:annotation><text:p>覚え</text:p></office:annotation></table:table-cell>' +
        text(
          '<text:span text:style-name="out"><text:span text:style-name="up">旧</text:span></text:span>新',
        ),
      'table:default-cell-style-name="c3"',
    ),
  ].join('')
  const [sheet] = (await openBook(odsOf(rows))).sheets
  const cells = [...(sheet?.rows.values() ?? [])].flatMap((one) => [...one.cells.values()])
  expect(cells).toMatchObject([
    { kind: 'day', format: 'm/d', runs: [{ struck: true }] },
    { kind: 'day', format: 'yyyy/m/d h:mm' },
    { kind: 'number', text: '0.125', format: '0.0%' },
    { kind: 'text', text: '隠した', shown: '' },
    { kind: 'number', text: '2611000', shown: '2,611', format: '0' },
    { kind: 'number', text: '0.5', shown: '50%', format: '0.0%' },
    {
      runs: [
        { text: '旧', raised: true, struck: true },
        { text: '新', struck: false },
      ],
    },
  ])
  expect(sheet?.comments).toEqual(['B2'])
})

test('what an .ods repeats costs nothing where it is empty, and no more than it may where it is not', async () => {
  const blank = (count: string) => `<table:table-cell table:number-columns-repeated="${count}"/>`
  const rows = [
    row(blank('16000') + text('右', 'table:number-columns-repeated="2"')),
    row(blank('16384'), 'table:number-rows-repeated="1048000"'),
    `<table:table-row-group>${row(text('下'), 'table:visibility="filter" table:number-rows-repeated="2"')}</table:table-row-group>`,
  ].join('')
  const { sheets } = await openBook(odsOf(rows, 'table:style-name="gone" table:protected="true"'))
  const [sheet] = sheets
  expect(sheet).toMatchObject({ hidden: true, protected: true, lastRow: 1_048_003 })
  expect([...(sheet?.rows.keys() ?? [])]).toEqual([1, 1_048_002, 1_048_003])
  expect([...(sheet?.rows.get(1)?.cells.keys() ?? [])]).toEqual([16_001, 16_002])
  expect(sheet?.rows.get(1_048_003)).toMatchObject({ hidden: true })
  const limits = { ...readingLimits.unfold, cells: 9 }
  for (const many of [
    row(text('x', 'table:number-columns-repeated="10"')),
    row(text('x'), 'table:number-rows-repeated="10"'),
  ]) {
    await expect(openBook(odsOf(many), limits)).rejects.toMatchObject({
      refusal: { code: 'tooLarge', what: 'cells', limit: 9 },
    })
  }
})
