import { z } from 'zod'
import { basis } from './basis.ts'
import { participationAnswer } from './participation.ts'

/** A project as `/open/{region}/projects.json` publishes it. */
export const openProject = z.object({
  number: z.number().int(),
  title: z.string(),
  visionPage: z.number().int().nullable(),
  markCount: z.number().int().nullable(),
  policyArea: z.object({ code: z.string(), title: z.string(), pillar: z.number().int(), basis }),
  measures: z.array(z.object({ number: z.number().int(), title: z.string(), basis })),
  participations: z.array(
    z.object({ municipality: z.string(), name: z.string(), answer: participationAnswer, basis }),
  ),
})
export type OpenProject = z.infer<typeof openProject>

/** The whole of `/open/{region}/projects.json`, sorted by number. */
export const openProjects = z.object({
  region: z.string(),
  vision: z.number().int(),
  /** Only when asked about: the day at whose end the registry stood like this. */
  asOf: z.iso.date().optional(),
  generatedAt: z.iso.datetime(),
  projects: z.array(openProject),
})
export type OpenProjects = z.infer<typeof openProjects>
