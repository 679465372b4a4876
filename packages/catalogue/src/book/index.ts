export type { BookRow, Column, Sheet, Value } from './columns.ts'
export { inputOf, thousands } from './input.ts'
export { type BookRows, namedRows, rowsOf } from './rows.ts'
export { bookSheets, isOfVision } from './sheets.ts'
