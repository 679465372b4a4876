import { type AuditEntry, auditActionName } from '@renkei/schema'
import { csvText, japanTime } from '../csv.ts'

const header = [
  '番号',
  '日時（日本時間）',
  '市町村コード',
  '市町村',
  '担当課',
  '氏名',
  '操作',
  '操作コード',
  '対象の種類',
  '対象',
  '対象の名前',
  '変更前',
  '変更後',
  '要求番号',
  'ハッシュ',
]

const written = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(value)

const rowOf = ({ by, subject, ...entry }: AuditEntry): (string | number)[] => [
  entry.number,
  japanTime(entry.at),
  by?.municipality?.code ?? '',
  by?.municipality?.name ?? '',
  by?.department ?? '',
  by?.person ?? '',
  auditActionName('ja', entry.action),
  entry.action,
  subject.kind,
  subject.id,
  subject.name ?? '',
  written(entry.before),
  written(entry.after),
  entry.requestId,
  entry.hash,
]

/** The first line: UTF-8 with BOM, as spreadsheets expect. */
export const csvHead = (): string => csvText([header])

/** One entry a row, one datum a cell. */
export const csvRows = (entries: readonly AuditEntry[]): string =>
  csvText(entries.map(rowOf), false)
