import type ExcelJS from 'exceljs'

// The library declares its sizes as constants that exist while compiling only.
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
export const a4 = 9 as ExcelJS.PaperSize.A4
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
export const a3 = 8 as ExcelJS.PaperSize
