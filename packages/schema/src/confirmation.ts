import { z } from 'zod'
import { line, number, text, whole } from './kinds.ts'
import { author } from './person.ts'
import { project } from './project.ts'
import { visionRef } from './vision.ts'

/** One row of the confirmation queue: a project whose marks or area were, or are, inferred. */
const confirmationRow = z.object({
  project: z.object({
    ...project.pick({
      number: true,
      label: true,
      title: true,
      titleEn: true,
      visionPage: true,
      markCount: true,
      policyArea: true,
      measures: true,
    }).shape,
    revision: z.number().int(),
  }),
  /** What the catalogue's own revision proposed: measure numbers, and the area's code. */
  proposed: z.object({ measures: z.array(z.number().int()), policyArea: z.string() }),
  state: z.enum(['waiting', 'confirmed']),
  /** Who confirmed it, when, and the revision that says so; null while it waits. */
  confirmed: z
    .object({
      by: author,
      at: z.iso.datetime({ offset: true }),
      revision: z.number().int(),
      reason: z.string().nullable(),
      /** Whether a confirmation settled it, which can be taken back; otherwise an application did. */
      canTakeBack: z.boolean(),
    })
    .nullable(),
})
export type ConfirmationRow = z.infer<typeof confirmationRow>

/** What is walked: the marks of a row, or its policy area. */
const confirmationOf = z.enum(['marks', 'policyArea'])
export type ConfirmationOf = z.infer<typeof confirmationOf>

export const confirmationQueue = z.object({
  of: confirmationOf,
  rows: z.array(confirmationRow),
  done: z.number().int(),
  total: z.number().int(),
})
export type ConfirmationQueue = z.infer<typeof confirmationQueue>

export const queueRef = z.object({ ...visionRef.shape, of: confirmationOf.default('marks') })
export type QueueRef = z.infer<typeof queueRef>

/** Confirms either the marks, which become exactly `measures`, or the policy area. `revision` is the
 * one read. `reason` is needed when the marks differ from the source's count. */
export const confirm = z.object({
  ...visionRef.shape,
  project: number,
  revision: number,
  measures: z.array(whole(1, 99)).max(50).optional(),
  policyArea: line(20).optional(),
  reason: text(1000).default(''),
})
export type Confirm = z.infer<typeof confirm>

/** Takes back the newest confirmation of the project's marks or area, which `revision` made. */
export const takeBack = z.object({
  ...visionRef.shape,
  project: number,
  revision: number,
  of: confirmationOf,
})
export type TakeBack = z.infer<typeof takeBack>

const confirmed = z.object({ project: z.number().int(), revision: z.number().int() })
export type Confirmed = z.infer<typeof confirmed>
