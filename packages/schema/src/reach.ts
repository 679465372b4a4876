import { z } from 'zod'
import { municipalityCode } from './municipality.ts'

/** Whom what is sent to a municipality reaches: `people` who read it in the registry, and `mailed` of them
 * by e-mail, 0 where none is configured. `invited` have not accepted yet. */
export const reach = z.object({
  municipality: municipalityCode,
  people: z.number().int(),
  mailed: z.number().int(),
  invited: z.number().int(),
})
export type Reach = z.infer<typeof reach>
