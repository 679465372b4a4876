import { z } from 'zod'
import { id, whole } from './kinds.ts'
import { mailProblem, mailState } from './mail-state.ts'
import { messageKind } from './message-kind.ts'
import { municipalityCode } from './municipality.ts'
import { readNumber } from './parameters.ts'
import { searchText } from './question.ts'

/** What a mail tells: a message, an invitation, the way to a new password, or something else. */
const mailKind = z.enum([
  ...messageKind.exclude(['mailFailed']).options,
  'invitation',
  'passwordReset',
  'digest',
  'subscription',
  'notice',
])
export type MailKind = z.infer<typeof mailKind>

const instant = z.iso.datetime({ offset: true })
const place = z.object({ code: municipalityCode, name: z.string() })

/** One mail to one address, as whoever manages its recipient sees it. What it says is never shown. */
const mail = z.object({
  id: z.number().int(),
  kind: mailKind,
  address: z.string(),
  /** Null for who is invited. */
  name: z.string().nullable(),
  municipality: place.nullable(),
  department: z.string().nullable(),
  /** What it is about: a project, an inquiry. */
  title: z.string().nullable(),
  /** Department or person; null for what the registry sends by itself. */
  from: z.string().nullable(),
  state: mailState,
  /** Handed over to the server at this moment. */
  sending: z.boolean(),
  tries: z.number().int(),
  problem: mailProblem.nullable(),
  /** The server's own words, without addresses. */
  answer: z.string().nullable(),
  createdAt: instant,
  triedAt: instant.nullable(),
  nextTryAt: instant.nullable(),
  settledAt: instant.nullable(),
  /** Whether a failed mail can be sent after all: its text is kept, and still of use. */
  retriable: z.boolean(),
})
export type Mail = z.infer<typeof mail>

export const mailQuestion = z.object({
  state: mailState.optional(),
  /** Words looked for in address and name. */
  text: searchText.default(''),
  /** Mails to people of one municipality; system administrators leave it out for all. */
  municipality: municipalityCode.optional(),
  page: whole(1, 1_000_000).default(1),
})
export type MailQuestion = z.infer<typeof mailQuestion>

/** Whether mails go out at all. */
const mailService = z.object({
  configured: z.boolean(),
  /** The newest mail that the server took. */
  lastSentAt: instant.nullable(),
  /** What stood in the way of the newest try, where it was no fault of the mail tried. */
  trouble: z
    .object({ problem: mailProblem, answer: z.string().nullable(), at: instant })
    .nullable(),
})
export type MailService = z.infer<typeof mailService>

const mailPage = z.object({
  /** Newest first. */
  mails: z.array(mail),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  /** How many there are in each state, whatever state is asked for. */
  counts: z.record(mailState, z.number().int()),
  service: mailService,
})
export type MailPage = z.infer<typeof mailPage>

export const mailInput = z.object({ mail: id })

const parameters = [
  ['state', 'state'],
  ['q', 'text'],
  ['municipality', 'municipality'],
  ['page', 'page'],
] as const

/** Reads the question of an address. What cannot be read is left out and listed in `dropped`;
 * parameters that are none are ignored. */
export function readMailQuestion(params: URLSearchParams): {
  question: MailQuestion
  dropped: { parameter: string; value: string }[]
} {
  const found: Record<string, unknown> = {}
  const dropped: { parameter: string; value: string }[] = []
  for (const [parameter, name] of parameters) {
    const value = params.get(parameter) ?? ''
    if (value === '') continue
    const read = name === 'page' ? readNumber(value) : value
    if (mailQuestion.shape[name].safeParse(read).success) found[name] = read
    else dropped.push({ parameter, value })
  }
  return { question: mailQuestion.parse(found), dropped }
}

/** Writes a question as an address, leaving out what is at its default. */
export function writeMailQuestion(question: Partial<MailQuestion>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [parameter, name] of parameters) {
    const value = question[name]
    if (value === undefined || value === '' || (name === 'page' && value === 1)) continue
    params.set(parameter, String(value))
  }
  return params
}
