import type { Sheet } from './columns.ts'
import { regionSheets } from './region-sheets.ts'
import { visionSheets } from './vision-sheets.ts'

/** Whether a sheet is of the vision, not of the region that has it. */
export const isOfVision = ({ key }: Pick<Sheet, 'key'>): boolean =>
  visionSheets.some((sheet) => sheet.key === key)

/** The workbook of a region and one of its visions, sheet by sheet: what the template asks for, the export holds and
 * the import reads. A datum a cell; codes have their names beside them, facts what they stand on. */
export const bookSheets: readonly Sheet[] = [
  ...regionSheets.slice(0, 1),
  ...visionSheets.slice(0, 1),
  ...regionSheets.slice(1, -1),
  ...visionSheets.slice(1),
  ...regionSheets.slice(-1),
]
