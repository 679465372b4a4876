import { z } from 'zod'
import { grounds } from './basis.ts'

/** 前身: a project or an indicator of another vision, or of the same where projects were merged or split, that goes on
 * as this one or from which this one goes on, and what that stands on. */
const kin = z.object({
  edition: z.number().int(),
  vision: z.string(),
  visionEn: z.string().nullable(),
  /** Of a project; its number as its vision prints it is `printed`. */
  number: z.number().int().nullable(),
  printed: z.string(),
  /** Id of an indicator. */
  indicator: z.number().int().nullable(),
  title: z.string(),
  titleEn: z.string().nullable(),
  ...grounds.shape,
})
export type Kin = z.infer<typeof kin>

/** What it goes on from and what goes on from it, in order of editions. */
export const lineage = { predecessors: z.array(kin), successors: z.array(kin) }
