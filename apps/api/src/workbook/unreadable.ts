import type { WorkbookRefusal } from '@renkei/schema'

/** A file that is no workbook, or none that can be read. */
export class UnreadableError extends Error {
  readonly refusal: WorkbookRefusal
  constructor(code: WorkbookRefusal['code'], more: Omit<WorkbookRefusal, 'code'> = {}) {
    super(code)
    this.refusal = { code, ...more }
  }
}
