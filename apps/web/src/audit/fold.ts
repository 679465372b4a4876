import type { AuditEntry } from '@renkei/schema'

/** Milliseconds between two saves that still are one sitting. */
const sitting = 30 * 60_000

const isSave = ({ action }: AuditEntry): boolean => action.endsWith('.save')
const subjectOf = ({ subject }: AuditEntry): string => `${subject.kind} ${subject.id}`

/** Entries, newest first, in lines: what one person saved of one thing in one sitting, and did nothing else with
 * meanwhile, is one line, where its newest stands; every other entry is a line of its own. */
export function folded(entries: readonly AuditEntry[]): AuditEntry[][] {
  const lines: AuditEntry[][] = []
  const open = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const subject = subjectOf(entry)
    if (!isSave(entry)) {
      for (const key of open.keys()) if (key.startsWith(`${subject}\n`)) open.delete(key)
      lines.push([entry])
      continue
    }
    const key = [subject, entry.action, entry.by?.person, entry.by?.department].join('\n')
    const line = open.get(key)
    const last = line?.at(-1)
    if (line && last && Date.parse(last.at) - Date.parse(entry.at) <= sitting) {
      line.push(entry)
    } else {
      const begun = [entry]
      open.set(key, begun)
      lines.push(begun)
    }
  }
  return lines
}
