import { describe, expect, it } from 'vitest'
import { pastedTable } from './pasted.ts'

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    ['one value', '1,300\r\n', [['1,300']]],
    ['one value with line breaks', '"一行目\n二行目"\r\n', [['一行目\n二行目']]],
    ['quotes within line breaks', '"「""引用""」\r\n終わり"', [['「"引用"」\n終わり']]],
    ['a column', '1\r\n2\r\n', [['1'], ['2']]],
    ['a row', '1\t集計\r\n', [['1', '集計']]],
    [
      'empty cells',
      '\t集計\r\n80\t\r\n',
      [
        ['', '集計'],
        ['80', ''],
      ],
    ],
    [
      'a table with line breaks',
      '1\t"上\n下"\r\n2\t横',
      [
        ['1', '上\n下'],
        ['2', '横'],
      ],
    ],
    ['an empty row between', '1\n\n2\n', [['1'], [''], ['2']]],
    ['quotes of the text itself', '"引用"だけ\t"そのまま"', [['"引用"だけ', '"そのまま"']]],
    ['a quote that never ends', '"始まり\t2', [['"始まり', '2']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, table) => {
    expect(pastedTable(text)).toEqual(table)
  })
})
