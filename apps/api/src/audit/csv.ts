import { type AuditEntry, listColumns } from '@renkei/schema'
import { csvText } from '../csv.ts'
import { auditRows } from '../list/rows.ts'

/** The first line: UTF-8 with BOM, as spreadsheets expect. */
export const csvHead = (): string => csvText([listColumns.audit().map(({ title }) => title)])

/** One entry a row, one datum a cell. */
export const csvRows = (entries: readonly AuditEntry[]): string =>
  csvText(auditRows(entries), false)
