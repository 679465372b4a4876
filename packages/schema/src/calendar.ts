import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/** The secret address of a person's calendar of deadlines, as they see it. The address itself is told once. */
const calendar = z.object({
  madeAt: instant,
  /** To the hour; null where no program has read it yet. */
  lastUsedAt: instant.nullable(),
})
export type Calendar = z.infer<typeof calendar>

/** One that was just made, with the path that nobody is told again. */
export type MadeCalendar = Calendar & { path: string }

/** The path at which a calendar is read, below the registry's origin. */
export const calendarPath = (secret: string): string => `/calendar/${secret}.ics`
