import { z } from 'zod'
import { alignmentState } from './alignment.ts'
import { basis } from './basis.ts'
import { indicatorKind, statedIndicator } from './indicator.ts'
import { participationAnswer } from './participation.ts'
import { council, planCitation } from './plan.ts'

/** A project as `/open/{region}/projects.json` publishes it. */
const openProject = z.object({
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

const fiscalYear = z.number().int().nullable()

/** A plan as `/open/{region}/plans.json` publishes it. */
const openPlan = z.object({
  slug: z.string(),
  title: z.string(),
  /** The document's own word for its state, such as 素案. */
  status: z.string().nullable(),
  fromFiscalYear: fiscalYear,
  toFiscalYear: fiscalYear,
  /** What the fiscal years rest on; null where there are none. */
  periodBasis: basis.nullable(),
  /** Slug of the plan above it. */
  parent: z.string().nullable(),
  /** In the document's order. */
  items: z.array(
    z.object({
      id: z.string(),
      /** The document's own word for this level; null where it has none. */
      kind: z.string().nullable(),
      number: z.string().nullable(),
      title: z.string(),
      /** Id of the item above it. */
      parent: z.string().nullable(),
      /** Only of a re-listed entry: id of the one it repeats. */
      relistOf: z.string().optional(),
      body: z.string(),
      departments: z.array(z.string()),
      roadmap: z.array(
        z.object({
          short: z.string().nullable(),
          long: z.string().nullable(),
          both: z.string().nullable(),
          basis,
        }),
      ),
      citation: planCitation,
    }),
  ),
  indicators: z.array(
    z.object({
      title: z.string(),
      unit: z.string(),
      kind: indicatorKind,
      /** Id of the item it stands under. */
      item: z.string(),
      baseline: z.number().nullable(),
      baselineFiscalYear: fiscalYear,
      /** Of kind `relative` the difference from the baseline in percent. */
      target: z.number().nullable(),
      targetFiscalYear: fiscalYear,
      relisted: z.boolean(),
      stated: statedIndicator.pick({ baseline: true, target: true }),
    }),
  ),
  glossary: z.array(z.object({ mark: z.string(), term: z.string(), note: z.string() })),
  bodies: z.array(council),
})
export type OpenPlan = z.infer<typeof openPlan>

/** The whole of `/open/{region}/plans.json`. */
export const openPlans = z.object({ region: z.string(), plans: z.array(openPlan) })
export type OpenPlans = z.infer<typeof openPlans>

/** The whole of `/open/{region}/alignments.json`: which projects serve which items of plans. */
export const openAlignments = z.object({
  region: z.string(),
  vision: z.number().int(),
  alignments: z.array(
    z.object({
      project: z.object({ number: z.number().int(), title: z.string() }),
      plan: z.string(),
      item: z.object({
        id: z.string(),
        kind: z.string().nullable(),
        number: z.string().nullable(),
        title: z.string(),
      }),
      state: alignmentState.exclude(['rejected']),
      basis: z.enum(['inferred', 'confirmed']),
      reason: z.string(),
    }),
  ),
})
export type OpenAlignments = z.infer<typeof openAlignments>
