import {
  type ApplicationState,
  applicationState,
  applicationTransitions as may,
} from './application.ts'
import type { KeyScope } from './key-scope.ts'
import type { Role } from './person.ts'

/** How far a permission reaches: `own` municipality, one that an application `asked` for consent,
 * the `region` whose core is the own municipality, or `all`. */
type Reach = 'own' | 'asked' | 'region' | 'all'

/** Whoever has one of `roles` may, within `reach`, while the subject is in one of `states`. */
export type Grant = {
  roles: readonly (Role | 'public')[]
  reach: Reach
  states?: readonly ApplicationState[]
  /** Only while it does not wait for the endorsement of its own town hall. */
  unlocked?: true
}

const staff = ['officer', 'municipalityAdmin', 'policyOffice'] as const
// Those who read what the staff of their municipality may read.
const readers = [...staff, 'approver', 'reader'] as const
const people = [...readers, 'systemAdmin'] as const
const anyone = ['public', ...people] as const
const policyOffice = ['policyOffice'] as const

const beyondDraft = applicationState.options.filter((state) => state !== 'draft')

const everyone: readonly Grant[] = [{ roles: anyone, reach: 'all' }]
const signedIn: readonly Grant[] = [{ roles: people, reach: 'all' }]
const ownStaff = (states?: readonly ApplicationState[]): Grant[] => [
  { roles: staff, reach: 'own', ...(states ? { states } : {}) },
]
const ownWriting = (states: readonly ApplicationState[]): Grant[] => [
  { roles: staff, reach: 'own', states, unlocked: true },
]
const endorse: readonly Grant[] = [{ roles: [...staff, 'approver'], reach: 'own' }]
const office = (states?: readonly ApplicationState[]): Grant[] => [
  { roles: policyOffice, reach: 'region', ...(states ? { states } : {}) },
]
const system: readonly Grant[] = [{ roles: ['systemAdmin'], reach: 'all' }]
const officeOrSystem: readonly Grant[] = [...office(), ...system]
const manage: readonly Grant[] = [
  { roles: ['municipalityAdmin'], reach: 'own' },
  { roles: ['systemAdmin'], reach: 'all' },
]
const answerFor: readonly Grant[] = [{ roles: staff, reach: 'own' }, ...office()]
const readApplication: readonly Grant[] = [
  { roles: readers, reach: 'own' },
  { roles: readers, reach: 'asked', states: beyondDraft },
  { roles: policyOffice, reach: 'region', states: beyondDraft },
]

/** Who may call which procedure, on whose behalf and in which state: the only place that says so.
 * The API decides by it, the client shows and hides by it, and a procedure missing here fails the
 * build. What is not granted is refused. */
export const permissions = {
  'region.list': everyone,
  'region.directory': everyone,
  'vision.frame': everyone,
  'vision.summary': everyone,
  'vision.overTime': everyone,
  'vision.compare': everyone,
  'project.search': everyone,
  'project.get': everyone,
  'project.card': everyone,
  'project.revision': everyone,
  'change.list': everyone,
  'change.feed': everyone,
  'plan.list': everyone,
  'plan.get': everyone,
  'plan.item': everyone,
  'plan.search': everyone,
  'plan.roadmaps': everyone,
  'plan.indicators': everyone,
  'plan.departments': everyone,
  'plan.department': everyone,
  'plan.glossary': everyone,
  'alignment.list': everyone,
  'alignment.chains': everyone,
  'alignment.unserved': everyone,
  'document.get': everyone,
  'synonym.list': everyone,
  'opinion.list': everyone,
  'feedback.send': everyone,
  'subscription.ask': everyone,
  'subscription.open': everyone,
  'subscription.confirm': everyone,
  'subscription.change': everyone,
  'subscription.end': everyone,
  'session.get': everyone,
  'session.settings': everyone,
  'invitation.get': everyone,
  'invitation.accept': everyone,

  'work.list': signedIn,
  'subscription.get': signedIn,
  'subscription.follow': signedIn,
  'subscription.unfollow': signedIn,
  'subscription.save': signedIn,
  'calendar.get': signedIn,
  'calendar.renew': signedIn,
  'calendar.end': signedIn,
  'message.list': signedIn,
  'message.read': signedIn,
  'message.reach': signedIn,

  'application.begin': ownStaff(),
  'application.create': ownStaff(),
  'application.save': ownWriting(may.save.from),
  'application.discard': ownWriting(may.discard.from),
  'application.detach': ownWriting(may.detach.from),
  'application.raise': ownWriting(may.raise.from),
  'application.submit': ownWriting(may.submit.from),
  'application.withdraw': ownWriting(may.withdraw.from),
  'application.get': readApplication,
  'application.reading': [{ roles: staff, reach: 'all' }],
  'application.list': [{ roles: readers, reach: 'own' }, ...office()],
  'application.similar': [{ roles: staff, reach: 'all' }],
  'application.consent': [{ roles: staff, reach: 'asked', states: may.consent.from }],
  'application.settle': ownStaff(may.settle.from),
  'application.remark': office(may.remark.from),
  'application.return': office(may.return.from),
  'application.approve': office(may.approve.from),
  'application.reject': office(may.reject.from),
  'application.remind': office(may.remind.from),

  'endorsement.chain': [{ roles: readers, reach: 'own' }, ...manage],
  'endorsement.setChain': manage,
  'endorsement.seal': endorse,
  'endorsement.return': endorse,
  'endorsement.see': endorse,
  'endorsement.takeBack': ownStaff(),

  'inquiry.list': [{ roles: readers, reach: 'all' }],
  'inquiry.get': [{ roles: readers, reach: 'all' }],
  'inquiry.create': office(),
  'inquiry.save': office(),
  'inquiry.discard': office(),
  'inquiry.extent': office(),
  'inquiry.open': office(),
  'inquiry.ask': office(),
  'inquiry.extend': office(),
  'inquiry.close': office(),
  'inquiry.reopen': office(),
  'inquiry.publish': office(),
  'inquiry.status': office(),
  'inquiry.answers': office(),
  'inquiry.outcome': office(),
  'inquiry.correct': office(),
  'inquiry.questions': office(),
  'inquiry.remind': office(),
  'response.get': [{ roles: readers, reach: 'own' }, ...office()],
  'response.preview': office(),
  'response.save': answerFor,
  'response.detach': answerFor,
  'response.raise': ownStaff(),
  'response.submit': answerFor,
  'response.withdraw': answerFor,
  'response.post': answerFor,
  'response.return': office(),
  'assignment.assign': ownStaff(),
  'assignment.schedule': ownStaff(),
  'assignment.report': ownStaff(),
  'assignment.return': ownStaff(),
  'assignment.remind': ownStaff(),

  'evaluation.get': office(),
  'evaluation.save': office(),
  'evaluation.correct': office(),
  'evaluation.rule': everyone,
  'evaluation.saveRule': office(),
  'evaluation.report': everyone,
  'evaluation.reports': everyone,
  'evaluation.results': everyone,

  'indicator.list': everyone,
  'indicator.get': everyone,
  'indicator.create': office(),
  'indicator.save': office(),
  'indicator.end': office(),
  'indicator.correct': office(),
  'indicator.correctTarget': office(),
  'indicator.take': office(),

  'alignment.add': office(),
  'alignment.confirm': office(),
  'alignment.reject': office(),
  'alignment.takeBack': office(),

  'opinion.save': office(),
  'opinion.remove': office(),
  'feedback.list': office(),
  'feedback.settle': office(),
  'document.save': office(),
  'document.remove': office(),
  'synonym.save': office(),
  'gap.list': office(),
  'description.list': office(),
  'description.save': office(),

  'region.held': system,
  'region.create': system,
  'region.takeExample': system,
  'region.rename': system,
  'region.hide': system,
  'region.close': system,
  'region.reopen': system,

  'member.preview': officeOrSystem,
  'member.add': officeOrSystem,
  'member.end': officeOrSystem,
  'member.place': officeOrSystem,
  'agreement.save': officeOrSystem,
  'agreement.remove': officeOrSystem,
  'affiliate.save': officeOrSystem,
  'affiliate.remove': officeOrSystem,

  'regionBook.list': officeOrSystem,
  'regionBook.take': officeOrSystem,
  'regionBook.undo': officeOrSystem,

  'confirmation.queue': office(),
  'confirmation.confirm': office(),
  'confirmation.takeBack': office(),

  'person.list': manage,
  'person.handover': manage,
  'person.move': manage,
  'person.deactivate': manage,
  'person.reactivate': manage,
  'person.resetSecondFactor': manage,
  'person.makePasswordLink': manage,
  'transfer.list': manage,
  'transfer.plan': manage,
  'transfer.callOff': manage,
  'invitation.list': manage,
  'invitation.send': manage,
  'invitation.cancel': manage,
  'mail.list': manage,
  'mail.retry': manage,
  'mail.cancel': manage,
  'department.list': [{ roles: people, reach: 'all' }],
  'department.create': manage,
  'department.rename': manage,
  'department.closing': manage,
  'department.close': manage,
  'apiKey.list': manage,
  'apiKey.create': manage,
  'apiKey.rotate': manage,
  'apiKey.revoke': manage,
  'webhook.list': manage,
  'webhook.create': manage,
  'webhook.renew': manage,
  'webhook.pause': manage,
  'webhook.resume': manage,
  'webhook.remove': manage,
  'webhook.deliveries': manage,
  'webhook.replay': manage,

  'audit.search': [...manage, ...office()],
} as const satisfies Record<string, readonly Grant[]>

export type ProcedureName = keyof typeof permissions

const keyReads: readonly ProcedureName[] = [
  ...(['region.list', 'region.directory'] as const),
  ...(['vision.frame', 'vision.summary', 'vision.overTime', 'vision.compare'] as const),
  ...(['project.search', 'project.get', 'project.card', 'project.revision'] as const),
  ...(['change.list', 'change.feed', 'plan.list', 'plan.get'] as const),
  ...(['plan.item', 'plan.search'] as const),
  ...(['plan.roadmaps', 'plan.indicators', 'plan.departments', 'plan.department'] as const),
  ...(['plan.glossary', 'alignment.list', 'alignment.chains', 'alignment.unserved'] as const),
  ...(['document.get', 'synonym.list', 'opinion.list', 'indicator.list'] as const),
  ...(['indicator.get', 'evaluation.rule', 'evaluation.report', 'evaluation.reports'] as const),
  'evaluation.results',
  ...(['application.list', 'application.get', 'inquiry.list', 'inquiry.get'] as const),
  ...(['response.get', 'endorsement.chain', 'department.list'] as const),
]
const keyDrafts: readonly ProcedureName[] = [
  ...(['application.begin', 'application.create', 'application.save'] as const),
  ...(['application.discard', 'application.detach', 'application.similar'] as const),
]

/** What a key may call, by each of its scopes, of what its role may: nothing of sign-in, of people, or of what one
 * person reads or follows. What decides, confirms, endorses or publishes is for people. */
const scoped: Record<KeyScope, readonly ProcedureName[]> = {
  read: keyReads,
  drafts: [...keyReads, ...keyDrafts],
  applications: [
    ...keyReads,
    ...keyDrafts,
    ...(['application.raise', 'application.submit', 'application.withdraw'] as const),
    ...(['application.consent', 'application.settle'] as const),
  ],
  answers: [
    ...keyReads,
    ...(['response.save', 'response.detach', 'response.raise', 'response.submit'] as const),
    ...(['response.withdraw', 'response.post'] as const),
  ],
  administration: [
    ...keyReads,
    ...(['application.remark', 'application.remind'] as const),
    ...(['inquiry.create', 'inquiry.save', 'inquiry.discard', 'inquiry.extent'] as const),
    ...(['inquiry.open', 'inquiry.ask', 'inquiry.extend', 'inquiry.close'] as const),
    ...(['inquiry.status', 'inquiry.answers', 'inquiry.outcome', 'inquiry.questions'] as const),
    ...(['inquiry.remind', 'response.preview', 'evaluation.get'] as const),
    ...(['indicator.create', 'indicator.save', 'indicator.end', 'indicator.take'] as const),
    ...(['opinion.save', 'opinion.remove', 'document.save', 'document.remove'] as const),
    ...(['synonym.save', 'gap.list', 'description.list', 'description.save'] as const),
  ],
}

const isInScope = (scope: KeyScope, procedure: ProcedureName): boolean =>
  scoped[scope].includes(procedure)

/** Who asks: the role and, where there is one, the municipality's code and the regions it is core of; of a key its
 * scopes. */
export type Asker = {
  role: Role
  municipality: { code: string } | null
  coreOf: readonly string[]
  scopes?: readonly KeyScope[]
} | null

const inScope = (asker: Asker, procedure: ProcedureName): boolean =>
  asker?.scopes?.some((scope) => isInScope(scope, procedure)) ?? true

/** What is asked about. What is left out is not asked about: it narrows nothing. */
export type Subject = {
  /** Code of the municipality it belongs to. */
  municipality?: string | null
  region?: string
  /** Codes of the municipalities asked for consent. */
  asked?: readonly string[]
  state?: ApplicationState
  /** It waits for the endorsement of its own town hall. */
  locked?: boolean
}

const reaches: Record<
  Reach,
  (code: string | undefined, asker: Asker, subject: Subject) => boolean
> = {
  all: () => true,
  own: (code, _, { municipality }) => code !== undefined && municipality === code,
  asked: (code, _, { asked }) => code !== undefined && (asked?.includes(code) ?? false),
  region: (_, asker, { region }) =>
    region !== undefined && (asker?.coreOf.includes(region) ?? false),
}

/** Whether someone may call a procedure about this subject, by the table above. */
export function can(asker: Asker, procedure: ProcedureName, subject: Subject): boolean {
  const role = asker?.role ?? 'public'
  const grants: readonly Grant[] = inScope(asker, procedure) ? permissions[procedure] : []
  return grants.some(
    (grant) =>
      grant.roles.includes(role) &&
      !(grant.unlocked && subject.locked) &&
      (grant.states === undefined ||
        (subject.state !== undefined && grant.states.includes(subject.state))) &&
      reaches[grant.reach](asker?.municipality?.code, asker, subject),
  )
}

/** Whether someone's role may call a procedure at all, about some subject. */
export const mayEver = (asker: Asker, procedure: ProcedureName): boolean =>
  inScope(asker, procedure) &&
  (permissions[procedure] as readonly Grant[]).some(({ roles }) =>
    roles.includes(asker?.role ?? 'public'),
  )

/** Whether someone may see the pages of a source document: everyone where it may be shown, and otherwise people
 * who are signed in. */
export const maySeePages = (asker: Asker, { isPublic }: { isPublic: boolean }): boolean =>
  isPublic || asker !== null
