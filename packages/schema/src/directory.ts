import { z } from 'zod'
import { municipality } from './municipality.ts'
import { region } from './region.ts'
import { vision } from './vision.ts'

/** A region as the start page of several lists it. */
export const regionEntry = z.object({
  ...region.shape,
  /** Newest first. */
  visions: z.array(
    vision.pick({
      edition: true,
      title: true,
      titleEn: true,
      fromFiscalYear: true,
      toFiscalYear: true,
    }),
  ),
  /** Of the newest vision. */
  projects: z.number().int(),
  /** Members today, in order of code. */
  municipalities: z.array(
    municipality.pick({ code: true, name: true, kana: true, nameEn: true, role: true }),
  ),
})
export type RegionEntry = z.infer<typeof regionEntry>
