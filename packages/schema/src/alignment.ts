import { z } from 'zod'
import { id, line, number, text, version } from './kinds.ts'
import { author } from './person.ts'
import { planItemName } from './plan-item-name.ts'
import { projectName } from './project.ts'
import type { Transition } from './transition.ts'
import { visionRef } from './vision.ts'

/** `proposed` 提案: found in the words and waiting; `confirmed` 確認; `rejected` 当たらない. */
export const alignmentState = z.enum(['proposed', 'confirmed', 'rejected'])
export type AlignmentState = z.infer<typeof alignmentState>

/** What can be done with a link, by the procedure that does it. */
export const alignmentTransitions = {
  confirm: { from: ['proposed', 'rejected'], to: 'confirmed' },
  reject: { from: ['proposed', 'confirmed'], to: 'rejected' },
  takeBack: { from: ['confirmed', 'rejected'], to: 'proposed' },
} as const satisfies Record<string, Transition<AlignmentState>>

/** 対応: a project serves an item of a plan. What nobody confirmed is `inferred`. */
export const alignment = z.object({
  id: z.number().int(),
  version: z.number().int(),
  project: projectName,
  /** That of the project, by its code. */
  policyArea: z.string(),
  item: planItemName,
  /** The items above it, from the top of its plan down. */
  ancestors: z.array(planItemName),
  state: alignmentState,
  basis: z.enum(['inferred', 'confirmed']),
  /** Why: the words both share and where, or what the officer wrote who linked them. */
  reason: z.string(),
  /** Null where an officer wrote the reason. */
  reasonEn: z.string().nullable(),
  /** The words that project and item share; empty where an officer linked them. */
  words: z.array(z.string()),
  /** Who confirmed or rejected it, and when; null while it waits. */
  decided: z.object({ by: author, at: z.iso.datetime({ offset: true }) }).nullable(),
})
export type Alignment = z.infer<typeof alignment>

/** Links of a vision's projects: all, of one project, of one plan. Rejected ones for the policy office. */
export const listAlignments = visionRef.extend({
  project: number.optional(),
  plan: line(60).optional(),
  state: alignmentState.optional(),
})
export type ListAlignments = z.infer<typeof listAlignments>

/** A project's place among the plans: each link, with the chain of plans above its item. */
export const alignmentChain = alignment.extend({
  /** Items of other plans that the item, or one above it, serves, each with those above it. */
  upward: z.array(
    z.object({
      from: planItemName,
      item: planItemName,
      ancestors: z.array(planItemName),
      basis: z.enum(['source', 'inferred']),
      words: z.string().nullable(),
      reason: z.string().nullable(),
      reasonEn: z.string().nullable(),
    }),
  ),
})
export type AlignmentChain = z.infer<typeof alignmentChain>

export const listChains = visionRef.extend({ project: number })

/** Items that projects may serve and none does: `proposed` says how many proposals wait for it. */
export const unservedItem = planItemName.extend({
  ancestors: z.array(planItemName),
  proposed: z.number().int(),
})
export type UnservedItem = z.infer<typeof unservedItem>

export const listUnserved = visionRef.extend({
  plan: line(60).optional(),
  /** Whether an item with nothing but proposals counts as unserved too. */
  confirmed: z.boolean().default(false),
})

const decision = { id, version }
export const confirmAlignment = z.object(decision)
export const rejectAlignment = z.object(decision)
/** Puts a decided link back among the proposals. */
export const takeBackAlignment = z.object(decision)
/** Links a project to an item that nothing proposed; confirmed at once, `reason` as typed. */
export const addAlignment = visionRef.extend({
  project: number,
  plan: line(60),
  item: line(60),
  reason: text(10_000),
})
