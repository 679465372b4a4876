export type { BookRow, Column, Sheet, Value } from './columns.ts'
export { inputOf } from './input.ts'
export { type BookRows, namedRows, rowsOf } from './rows.ts'
export { bookSheets, isOfVision } from './sheets.ts'
