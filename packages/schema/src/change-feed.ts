import { z } from 'zod'
import { change, happened } from './change.ts'
import { code, line, whole } from './kinds.ts'

/** What changes may be of. */
export const changeKind = z.enum([
  ...(['project', 'report', 'actual', 'indicator', 'alignment', 'plan', 'region'] as const),
])
export type ChangeKind = z.infer<typeof changeKind>

const isDay = (since: string) => since.length !== 10 || z.iso.date().safeParse(since).success

/** Changes of every region, or of one, in the order in which they can be read on from anywhere. `since`: the `cursor` of a
 * page or the `id` of an event that was read, a day in Japan, or `now`; from the first one where it is left out. */
export const changeFeedQuestion = z.object({
  since: code(
    /^(now|\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})$/,
    isDay,
  ).optional(),
  region: line(100).optional(),
  kinds: z.array(changeKind).max(changeKind.options.length).default([]),
  size: whole(1, 100).default(50),
})
export type ChangeFeedQuestion = z.input<typeof changeFeedQuestion>

/** That something told before was taken back, as if it had never been: whoever keeps what they read forgets the event
 * `retracts`, which is told nobody any more, and reads anew what it was `of`. It is told to whoever asks for that kind. */
const retraction = z.object({
  kind: z.literal('retraction'),
  ...happened,
  retracts: z.uuid(),
  of: changeKind,
  /** Of a project, which is gone where it came with what was taken back. */
  number: z.number().int().nullable(),
  title: z.string(),
  titleEn: z.string().nullable(),
})
export type Retraction = z.infer<typeof retraction>

const ofRegion = { ...happened, title: z.string(), titleEn: z.string().nullable() }

/** That nothing of a region can be read any more: what was kept of it is to be forgotten. Whatever kinds were asked for, it is
 * told to whoever does not see hidden regions, while it holds. */
const regionHidden = z.object({ kind: z.literal('hidden'), ...ofRegion })
export type RegionHidden = z.infer<typeof regionHidden>

/** That a region which was hidden can be read, and is to be read anew; told to the same. */
const regionShown = z.object({ kind: z.literal('shown'), ...ofRegion })
export type RegionShown = z.infer<typeof regionShown>

/** A change as programs are told of it, once. `id` is its own for good; `path` is where people read it, below the registry's
 * root. */
export const changeEvent = z.object({
  id: z.uuid(),
  region: z.string(),
  vision: z.number().int(),
  path: z.string(),
  change: z.discriminatedUnion('kind', [...change.options, retraction, regionHidden, regionShown]),
})
export type ChangeEvent = z.infer<typeof changeEvent>

/** `cursor`: the next `since`, also where nothing is left to read; null where nothing was ever written. A page may hold fewer
 * events than were asked for, or none, and others follow (`more`). */
export const changeFeed = z.object({
  items: z.array(changeEvent),
  cursor: z.uuid().nullable(),
  more: z.boolean(),
})
export type ChangeFeed = z.infer<typeof changeFeed>
