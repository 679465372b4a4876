import ExcelJS from 'exceljs'
import { fileOf } from '../workbook/written.ts'
import { addGrid } from './grid.ts'
import { type Given, matrixGrids, papersOf } from './matrix.ts'

/** The matrix as a workbook to be printed: a sheet for each of its tables. */
export function buildMatrix(given: Given): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '連携 Renkei'
  const grids = matrixGrids(given)
  for (const paper of papersOf(given.frame)) addGrid(workbook, grids[paper])
  return fileOf(workbook)
}
