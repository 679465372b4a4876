import { z } from 'zod'
import { type ChangeEvent, changeKind } from './change-feed.ts'
import { id, typed } from './kinds.ts'
import { municipalityCode } from './municipality.ts'

const instant = z.iso.datetime({ offset: true })

/** Why a delivery was not taken: another status than 2xx, an answer that leads elsewhere (nobody follows it), no answer in time, no
 * connection, or an address that the registry may not reach. */
const webhookProblem = z.enum(['status', 'redirect', 'timeout', 'unreachable', 'addressRefused'])
export type WebhookProblem = z.infer<typeof webhookProblem>

/** A webhook: where a department has the registry tell a program what changed, by the Standard Webhooks convention. The
 * secret that signs is told once, when it is made or renewed. */
const webhook = z.object({
  id: z.number().int(),
  name: z.string(),
  department: z.object({ id: z.number().int(), name: z.string(), closed: z.boolean() }),
  municipality: z.object({ code: municipalityCode, name: z.string() }),
  url: z.string(),
  /** What is told; everything where none is named. */
  kinds: z.array(changeKind),
  /** `disabled`: nothing was taken for so long that nobody tries any more. */
  state: z.enum(['active', 'paused', 'disabled']),
  madeAt: instant,
  madeBy: z.string(),
  /** Since when nothing was taken; null where the last one was. */
  failingSince: instant.nullable(),
  /** What came of the last try; null before the first. */
  lastTry: z
    .object({ problem: webhookProblem.nullable(), status: z.number().int().nullable() })
    .nullable(),
  lastTakenAt: instant.nullable(),
  /** Until when what is sent is signed with the former secret as well. */
  formerUntil: instant.nullable(),
  waiting: z.number().int(),
})
export type Webhook = z.infer<typeof webhook>

/** A webhook whose secret was just made, with the secret that nobody is told again. */
export type MadeWebhook = { webhook: Webhook; secret: string }

/** What was, or is to be, told to a webhook. `event` is the `webhook-id` that its receiver knows it by, however often it comes. */
const webhookDelivery = z.object({
  id: z.number().int(),
  event: z.uuid(),
  madeAt: instant,
  state: z.enum(['waiting', 'taken', 'failed']),
  tries: z.number().int(),
  lastAt: instant.nullable(),
  /** The status that was answered, and how long the last try took, in milliseconds. */
  status: z.number().int().nullable(),
  ms: z.number().int().nullable(),
  problem: webhookProblem.nullable(),
  nextAt: instant.nullable(),
  /** What came of each try, the newest first, at most twenty. */
  tried: z.array(
    z.object({
      at: instant,
      status: z.number().int().nullable(),
      ms: z.number().int(),
      problem: webhookProblem.nullable(),
    }),
  ),
})
export type WebhookDelivery = z.infer<typeof webhookDelivery>

/** A delivery with what it tells of, and where people read that, below the registry's root; null of what was taken back. */
export type ListedDelivery = WebhookDelivery & {
  about: { kind: ChangeEvent['change']['kind']; title: string; path: string } | null
}

export const createWebhookInput = z.object({
  name: typed(2000),
  department: id,
  url: typed(4000),
  kinds: z.array(changeKind).max(changeKind.options.length).default([]),
})
export const webhookInput = z.object({ id })
