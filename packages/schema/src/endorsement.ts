import { z } from 'zod'
import { id, text, typed, version, versionOrNone } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { author, type Me } from './person.ts'

/** 決裁: approval inside a town hall before something leaves it. `open` 決裁中, `done` 決裁済み, `returned`
 * 差し戻し, `takenBack` 引き戻し. */
const endorsementState = z.enum(['open', 'done', 'returned', 'takenBack'])
export type EndorsementState = z.infer<typeof endorsementState>

/** The most steps of a chain, and the longest note in characters. */
export const endorsementLimits = { steps: 5, note: 1000 }

const instant = z.iso.datetime({ offset: true })
const department = z.object({ id: z.number().int(), name: z.string() })

/** Somebody who holds the post of a step now. */
const holder = z.object({ id: z.string(), name: z.string(), department })

const chainStep = z.object({
  /** Null for the department that drafts. */
  department: department.nullable(),
  /** 役職, such as 課長. */
  position: z.string(),
  holders: z.array(holder),
})
export type ChainStep = z.infer<typeof chainStep>

/** 決裁の順: the posts, in order, that endorse what leaves a municipality; none where it needs nobody. */
export const endorsementChain = z.object({
  /** 0 where none was ever set. */
  version: z.number().int(),
  steps: z.array(chainStep),
})
export type EndorsementChain = z.infer<typeof endorsementChain>

const done = { by: author, at: instant }

/** 差し戻し: by whom, when, and what is to be changed. */
export const sentBack = z.object({ ...done, note: z.string().nullable() })
export type SentBack = z.infer<typeof sentBack>

const seal = z.object({
  ...done,
  /** 代決: given by another than who holds the post. */
  proxy: z.boolean(),
  note: z.string().nullable(),
  /** 後閲: who holds the post has seen afterwards what another endorsed. */
  seen: z.object(done).nullable(),
})

/** One 決裁, from 起案 on; its steps are the chain as it was then. */
export const endorsementShape = z.object({
  id: z.number().int(),
  version: z.number().int(),
  state: endorsementState,
  municipality: municipalityCode,
  department,
  begun: z.object(done),
  /** Who drafted, by id. */
  drafter: z.string(),
  /** Of answers to an inquiry: which kinds of them. */
  kinds: z.array(z.string()),
  /** What the drafter tells those who endorse. */
  note: z.string().nullable(),
  steps: z.array(z.object({ ...chainStep.shape, seal: seal.nullable() })),
  /** Who sent it back or took it back, and why. */
  ended: sentBack.nullable(),
})
export type Endorsement = z.infer<typeof endorsementShape>

/** The step (from 0) that an endorsement waits for; -1 once it waits for none. */
export const currentStep = ({ state, steps }: Pick<Endorsement, 'state' | 'steps'>): number =>
  state === 'open' ? steps.findIndex((step) => step.seal === null) : -1

/** Whether nobody holds the post of a step: it is passed by proxy, with the reason on record. */
export const isEmptyPost = ({ holders }: Pick<ChainStep, 'holders'>): boolean =>
  holders.length === 0

/** What somebody may do at the step an open endorsement waits for: `seal` with its post, `proxy` for who
 * holds it (代決), as others of the chain and whoever has the role to endorse may, and for a post that nobody holds
 * whoever manages the people; but never for what they drafted themselves. Null for everyone else. */
export function partIn(
  endorsement: Pick<Endorsement, 'state' | 'steps' | 'drafter'>,
  me: Pick<Me, 'id' | 'role'>,
): 'seal' | 'proxy' | null {
  const holds = ({ holders }: ChainStep) => holders.some((one) => one.id === me.id)
  const step = endorsement.steps[currentStep(endorsement)]
  if (!step) return null
  if (holds(step)) return 'seal'
  if (me.id === endorsement.drafter) return null
  const mayPass = me.role === 'municipalityAdmin' && isEmptyPost(step)
  return me.role === 'approver' || mayPass || endorsement.steps.some(holds) ? 'proxy' : null
}

/** Whether somebody holds a post for which another endorsed, and has not said yet that they saw it. */
export const hasToSee = ({ steps }: Pick<Endorsement, 'steps'>, me: Pick<Me, 'id'>): boolean =>
  steps.some(
    (step) =>
      step.seal?.proxy === true &&
      step.seal.seen === null &&
      step.holders.some((one) => one.id === me.id),
  )

/** What goes with 起案 or 決裁. */
export const endorsementNote = text(endorsementLimits.note).default('')
const note = endorsementNote

export const chainQuestion = z.object({ municipality: municipalityCode.optional() })
export const setChainInput = z.object({
  municipality: municipalityCode.optional(),
  version: versionOrNone,
  steps: z
    .array(z.object({ department: id.nullable(), position: typed(2000) }))
    .max(endorsementLimits.steps),
})
const versioned = { id, version }
/** `proxy` says what is meant, since who holds a post may change meanwhile. */
export const sealEndorsement = z.object({ ...versioned, proxy: z.boolean(), note })
export const returnEndorsement = z.object({ ...versioned, reason: note })
export const endorsementInput = z.object(versioned)
