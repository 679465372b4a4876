import { z } from 'zod'
import { day, id, line, typed, version } from './kinds.ts'
import { mailOutcome } from './mail-state.ts'
import { municipalityCode } from './municipality.ts'
import { openLicence } from './open-data.ts'
import { siteContact } from './site-contact.ts'

/** 役割: `officer` 担当者, `approver` 決裁者 (reads what the staff may, and endorses), `reader` 閲覧者 (only
 * reads it), `municipalityAdmin` 市町村の管理者, `policyOffice` 中枢都市の政策担当部, `systemAdmin` システム管理者. */
export const role = z.enum([
  'officer',
  'approver',
  'reader',
  'municipalityAdmin',
  'policyOffice',
  'systemAdmin',
])
export type Role = z.infer<typeof role>

const instant = z.iso.datetime({ offset: true })
const place = z.object({ code: municipalityCode, name: z.string() })
const post = z.object({ id: z.number().int(), name: z.string() })

/** 担当課: duties belong to it, not to a person, so that a transfer orphans nothing. */
export const department = z.object({
  id: z.number().int(),
  municipality: municipalityCode,
  /** Whether the municipality is the core city of a region. */
  core: z.boolean(),
  name: z.string(),
  /** Closed departments keep their history and take no new people. */
  closedAt: instant.nullable(),
  /** Active people in it. */
  people: z.number().int(),
  version: z.number().int(),
})
export type Department = z.infer<typeof department>

/** Who did something. `person` is told to signed-in people only. A system administrator belongs to
 * no municipality. */
export const author = z.object({
  municipality: place.nullable(),
  department: z.string().nullable(),
  person: z.string().nullable(),
})
export type Author = z.infer<typeof author>

/** The person using the registry. */
const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  /** 役職, such as 課長; empty for none. */
  position: z.string(),
  department: post.nullable(),
  municipality: place.nullable(),
  /** Regions (slugs) whose core city is the person's own municipality. */
  coreOf: z.array(z.string()),
  /** Regions (slugs) the person's municipality belongs to, or did. */
  regions: z.array(z.string()),
  /** Those to which it belongs today: only there is anything new begun. */
  memberOf: z.array(z.string()),
  secondFactor: z.boolean(),
  /** An administrator took the second factor off, which is told for a month, or until there is another.
   * `by` is null for whoever runs the server. */
  secondFactorReset: z
    .object({ at: instant, by: z.string().nullable(), reason: z.string() })
    .nullable(),
  /** Entered through the demonstration's door. */
  demonstration: z.boolean(),
})
export type Me = z.infer<typeof me>

/** Who is signed in, and until when: `idleUntil` moves with every request, `endsAt` never does. */
const session = z.object({
  me: me.nullable(),
  idleUntil: instant.nullable(),
  endsAt: instant.nullable(),
})
export type Session = z.infer<typeof session>

/** One way into the demonstration. */
const demonstration = z.object({
  id: z.string(),
  name: z.string(),
  role,
  municipality: place.extend({ nameEn: z.string() }).nullable(),
  department: z.string().nullable(),
  /** Slugs of the regions whose it is; none of who is of no municipality. */
  regions: z.array(z.string()),
})
export type Demonstration = z.infer<typeof demonstration>

/** How people can sign in here. */
const signInSettings = z.object({
  demo: z.boolean(),
  /** Whether e-mail is sent; where it is not, links are in the server's log. */
  mail: z.boolean(),
  /** The organisation's own sign-in; `id` is better-auth's provider, `name` the button's, and `isUp`
   * whether its server has answered yet. */
  organisation: z.object({ id: z.string(), name: z.string(), isUp: z.boolean() }).nullable(),
  demonstrations: z.array(demonstration),
  /** How long a session lasts without use. */
  idleMinutes: z.number().int(),
  contact: siteContact.nullable(),
  licence: openLicence,
})
export type SignInSettings = z.infer<typeof signInSettings>

/** A person as whoever manages people sees them. */
const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  position: z.string(),
  department: post.nullable(),
  municipality: place.nullable(),
  secondFactor: z.boolean(),
  demonstration: z.boolean(),
  deactivatedAt: instant.nullable(),
  /** When they last signed in, by the trail; null where they never did. */
  lastSignIn: instant.nullable(),
  version: z.number().int(),
})
export type Person = z.infer<typeof person>

const open = {
  id: z.number().int(),
  title: z.string(),
  region: z.string(),
  vision: z.number().int(),
}

/** 庁内照会 of an inquiry that a department has yet to report: how many rows need an answer, and have one. */
export const openAssignment = z.object({
  ...open,
  asked: z.number().int(),
  answered: z.number().int(),
})
export type OpenAssignment = z.infer<typeof openAssignment>

/** What is open with a person, and who there is beside them, before they are moved or deactivated. */
const handover = z.object({
  /** Of their department, begun or last written by them; `title` is empty where none was typed. */
  applications: z.array(z.object({ ...open, state: z.enum(['draft', 'returned']) })),
  /** Inquiries whose response is not submitted and holds answers last written by them. */
  inquiries: z.array(z.object(open)),
  /** 庁内照会 that their department has yet to report. */
  assignments: z.array(openAssignment),
  /** Whether the order of endorsement has their post, and nobody else there holds it. */
  lastOfPost: z.boolean(),
  /** Other active people in the department and in the municipality on that day, as transfers are planned, and those
   * of them with the same role; of system administrators the others. */
  department: z.number().int(),
  municipality: z.number().int(),
  sameRole: z.number().int(),
})
export type Handover = z.infer<typeof handover>

/** People and departments of one municipality; system administrators leave it out for all. */
export const peopleQuestion = z.object({ municipality: municipalityCode.optional() })

const personId = line(100)
const entry = typed(2000)
const departmentId = id.nullable()

/** 異動: `department` is null for system administrators only. */
export const movePersonInput = z.object({
  person: personId,
  version,
  department: departmentId,
  role,
  position: entry.default(''),
})
/** `on`: the day they leave; today where it is left out. */
export const handoverQuestion = z.object({ person: personId, on: day().optional() })
export const personInput = z.object({ person: personId, version })
export const resetSecondFactorInput = personInput.extend({ reason: typed(2000) })
export const makePasswordLinkInput = z.object({ person: personId, reason: typed(2000) })

/** `municipality` may be left out by whoever belongs to one. */
export const createDepartmentInput = z.object({
  municipality: municipalityCode.optional(),
  name: entry,
})
export const renameDepartmentInput = z.object({
  department: id,
  version,
  name: entry,
})
export const closeDepartmentInput = renameDepartmentInput.omit({ name: true })

const invitationState = z.enum(['open', 'accepted', 'cancelled', 'expired'])

/** An invitation as whoever manages people sees it. */
const invitation = z.object({
  id: z.number().int(),
  /** Null for the first administrator's. */
  email: z.string().nullable(),
  name: z.string().nullable(),
  role,
  position: z.string(),
  department: post.nullable(),
  municipality: place.nullable(),
  invitedBy: z.string().nullable(),
  invitedAt: instant,
  expiresAt: instant,
  state: invitationState,
  /** What became of the mail with its link; null where none was written. */
  mail: mailOutcome.nullable(),
})
export type Invitation = z.infer<typeof invitation>

/** What an invitation is for, to whoever holds its link. */
const invitationOffer = z.object({
  email: z.string().nullable(),
  name: z.string().nullable(),
  role,
  department: z.string().nullable(),
  municipality: z.string().nullable(),
})
export type InvitationOffer = z.infer<typeof invitationOffer>

export const sendInvitationInput = z.object({
  email: entry,
  /** Proposed to the invited; they may correct it. */
  name: entry.default(''),
  role,
  position: entry.default(''),
  department: departmentId,
})
export const invitationInput = z.object({ invitation: id })
export const invitationToken = z.object({ token: line(200) })
export const acceptInvitationInput = invitationToken.extend({
  name: entry,
  /** Asked where the invitation names none. */
  email: entry.optional(),
  password: entry,
})

const givable: Record<Role, readonly Role[]> = {
  officer: [],
  approver: [],
  reader: [],
  policyOffice: [],
  municipalityAdmin: ['officer', 'approver', 'reader', 'municipalityAdmin', 'policyOffice'],
  systemAdmin: role.options,
}

/** The roles someone of role `by` may give to a person of a municipality, which is a region's core
 * city or not, or (null) to one of no municipality. */
export const rolesToGive = (by: Role, municipality: { core: boolean } | null): readonly Role[] =>
  givable[by].filter((given) =>
    municipality === null
      ? given === 'systemAdmin'
      : given !== 'systemAdmin' && (given !== 'policyOffice' || municipality.core),
  )
