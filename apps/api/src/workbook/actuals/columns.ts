/** The columns of a workbook of actuals: a row is what one municipality, or the whole, came to in a year. */
export const headings = {
  indicator: '指標番号',
  project: 'No.',
  title: '成果指標',
  unit: '単位',
  asked: '記入する値',
  totalling: '集計方法',
  year: '年度（西暦）',
  yearName: '年度',
  municipality: '市町村コード',
  municipalityName: '市町村',
  value: '値',
  source: '出典',
  reason: '訂正の理由',
  revision: '版',
} as const

/** Where the municipality would stand, of a value that is the whole's. */
export const wholeName = '全体'
