import { z } from 'zod'
import { code, day, whole } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { readNumber } from './parameters.ts'
import { author } from './person.ts'
import { searchText } from './question.ts'

/** 監査記録: one entry. `before` and `after` are what changed, as JSON; secrets are never in them. */
const auditEntry = z.object({
  number: z.number().int(),
  at: z.iso.datetime({ offset: true }),
  /** Null for what the registry did by itself. */
  by: author.nullable(),
  /** The procedure, such as `application.submit`. */
  action: z.string(),
  /** `name` is what it was called then, where a person may be told. */
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  requestId: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

// The databases know no year 0.
const known = day('0001-01-01')

export const auditQuestion = z.object({
  /** Words looked for in actor, department, municipality, action and subject. */
  text: searchText.default(''),
  actions: z
    .array(code(/^[A-Za-z]{1,30}\.[A-Za-z]{1,30}$/))
    .max(50)
    .default([]),
  municipalities: z.array(municipalityCode).max(50).default([]),
  /** First and last day, in Japan. */
  from: known.optional(),
  to: known.optional(),
  page: whole(1, 1_000_000).default(1),
})
export type AuditQuestion = z.infer<typeof auditQuestion>

const auditPage = z.object({
  /** Newest first. */
  entries: z.array(auditEntry),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** Those whose entries the asker may read. */
  municipalities: z.array(z.object({ code: municipalityCode, name: z.string() })),
})
export type AuditPage = z.infer<typeof auditPage>

const parameters = [
  ['q', 'text'],
  ['action', 'actions'],
  ['municipality', 'municipalities'],
  ['from', 'from'],
  ['to', 'to'],
  ['page', 'page'],
] as const
const lists: readonly string[] = ['actions', 'municipalities']

/** Reads the question of an address; `action` and `municipality` repeat. What cannot be read is left
 * out and listed in `dropped`; parameters that are none are ignored. */
export function readAuditQuestion(params: URLSearchParams): {
  question: AuditQuestion
  dropped: { parameter: string; value: string }[]
} {
  const found: Record<string, unknown> = {}
  const dropped: { parameter: string; value: string }[] = []
  for (const [parameter, name] of parameters) {
    for (const value of new Set(params.getAll(parameter))) {
      if (value === '') continue
      const decoded = name === 'page' ? readNumber(value) : value
      const next = lists.includes(name) ? [...((found[name] as unknown[]) ?? []), decoded] : decoded
      if (auditQuestion.shape[name].safeParse(next).success) found[name] = next
      else dropped.push({ parameter, value })
    }
  }
  return { question: auditQuestion.parse(found), dropped }
}

/** Writes a question as an address, leaving out what is at its default. */
export function writeAuditQuestion(question: Partial<AuditQuestion>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [parameter, name] of parameters) {
    const value = question[name]
    if (value === undefined || value === '' || (name === 'page' && value === 1)) continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(parameter, String(one))
  }
  return params
}
