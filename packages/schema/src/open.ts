import { z } from 'zod'
import { affiliate } from './affiliate.ts'
import { agreement } from './agreement.ts'
import { alignmentState } from './alignment.ts'
import { basis } from './basis.ts'
import { indicatorGrade } from './indicator-grade.ts'
import { indicator, indicatorDirection, indicatorKind, statedIndicator } from './indicator.ts'
import { municipality } from './municipality.ts'
import { participationAnswer, participationCondition } from './participation.ts'
import { arrangement, asRead, planCitation, planGrounds } from './plan-grounds.ts'
import { frame, visionArranged } from './vision.ts'
import { council, planTable, roadmapRow, timelineEntry } from './plan.ts'

/** A project as `/open/{region}/projects.json` publishes it. */
const openProject = z.object({
  number: z.number().int(),
  /** Its number as the vision prints it; empty where it prints none. */
  label: z.string(),
  title: z.string(),
  visionPage: z.number().int().nullable(),
  markCount: z.number().int().nullable(),
  policyArea: z.object({ code: z.string(), title: z.string(), pillar: z.number().int(), basis }),
  /** 再掲: further policy areas that the vision lists it under. */
  relisted: z.array(z.object({ code: z.string(), title: z.string() })),
  measures: z.array(z.object({ number: z.number().int(), title: z.string(), basis })),
  participations: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      answer: participationAnswer,
      basis,
      condition: participationCondition,
    }),
  ),
})
export type OpenProject = z.infer<typeof openProject>

/** The whole of `/open/{region}/projects.json`, sorted by number. */
export const openProjects = z.object({
  region: z.string(),
  vision: z.number().int(),
  /** Only when asked about: the day at whose end the registry stood like this. */
  asOf: z.iso.date().optional(),
  /** When what it holds was last registered: the same facts are the same file. */
  generatedAt: z.iso.datetime(),
  /** What of the vision's own order was inferred, and from what. */
  arranged: z.array(visionArranged),
  projects: z.array(openProject),
})
export type OpenProjects = z.infer<typeof openProjects>

/** The whole of `/open/{region}/indicators.json`: a vision's indicators with their published actuals. */
export const openIndicators = z.object({
  region: z.string(),
  vision: z.number().int(),
  indicators: z.array(
    indicator.omit({ version: true, stated: true }).extend({
      /** What the region's rule makes of its actuals, by year: computed, and no source says it. Null where it grades none. */
      judged: z.array(indicatorGrade.extend({ fiscalYear: z.number().int() })).nullable(),
    }),
  ),
})
export type OpenIndicators = z.infer<typeof openIndicators>

/** The whole of `/open/{region}/members.json`: who belongs to a region, and what they concluded. */
export const openMembers = z.object({
  region: frame.shape.region,
  municipalities: z.array(municipality),
  elsewhere: frame.shape.elsewhere,
  agreements: z.array(agreement),
  affiliates: z.array(affiliate),
})
export type OpenMembers = z.infer<typeof openMembers>

const fiscalYear = z.number().int().nullable()

/** An item of a plan. Its words are the document's; what was inferred of them says so. */
const openPlanItem = z.object({
  id: z.string(),
  /** The document's own word for this level; null where it has none. */
  kind: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  /** The heading as it stands, where it is not kind, number and title one after the other. */
  heading: z.string().nullable(),
  /** Id of the item above it. */
  parent: z.string().nullable(),
  /** Only of a re-listed entry: id of the one it repeats. */
  relistOf: z.string().optional(),
  /** The words by which the document says that it stands elsewhere too: ＜再掲＞, （再掲 42 ページ）. */
  relisted: z.string().nullable(),
  /** `inferred` where something of its arrangement was: `what` (place, text, division, order), and from
   * what it was concluded. */
  basis: basis.exclude(['confirmed']),
  inferred: z.array(arrangement),
  reason: z.string().nullable(),
  reasonEn: z.string().nullable(),
  /** Paragraphs parted by an empty line, without the marks of notes. */
  body: z.string(),
  /** Words that close it, after everything below it. */
  closing: z.string().nullable(),
  /** Only where words of it are explained in the glossary: title and body with [^mark] behind them. */
  marked: z.object({ title: z.string(), body: z.string() }).optional(),
  asRead: asRead.nullable(),
  departments: z.array(z.string()),
  /** As the document writes them, such as （市民自治推進室、生涯学習部など）. */
  departmentWords: z.string().nullable(),
  /** Whether the document adds など to them: there are others. */
  otherDepartments: z.boolean(),
  /** Stands under the item for everything below it, where those have none of their own. */
  roadmap: z.array(roadmapRow),
  table: planTable.nullable(),
  timeline: z.array(timelineEntry),
  council: council.nullable(),
  /** Items of other plans that it serves. */
  links: z.array(
    planGrounds.omit({ citation: true }).extend({ plan: z.string(), item: z.string() }),
  ),
  citation: planCitation,
  /** Where else the same heading stands. */
  also: z.array(z.object({ citation: planCitation, words: z.string() })),
})

const openPlanIndicator = z.object({
  title: z.string(),
  unit: z.string(),
  kind: indicatorKind,
  direction: indicatorDirection,
  /** Id of the item it stands under. */
  item: z.string(),
  baseline: z.number().nullable(),
  baselineFiscalYear: fiscalYear,
  /** In `targetUnit`. */
  target: z.number().nullable(),
  /** The indicator's own unit; of kind `relative` ％, since the target is a change. */
  targetUnit: z.string(),
  /** Only of kind `relative`: by how many percent it is to differ from the baseline (２割増 is 20). */
  targetChange: z.number().nullable(),
  targetFiscalYear: fiscalYear,
  relisted: z.boolean(),
  citation: planCitation,
  /** In the document's words: with the marks of notes, 指標選定の考え方 (`rationale`), the words of a
   * re-listing, and what the years rest on. */
  stated: statedIndicator.omit({ plan: true, item: true }),
})

/** A plan as `/open/{region}/plans.json` publishes it: everything its documents hold of it, and what of
 * their pages was left out. */
const openPlan = z.object({
  slug: z.string(),
  title: z.string(),
  titleEn: z.string(),
  kana: z.string(),
  /** Why it is called so; null where the document shows the title. */
  titleGrounds: planGrounds.nullable(),
  /** Code of the municipality that issued it. */
  issuer: z.string(),
  issuerGrounds: planGrounds,
  /** The document's own word for its state, such as 素案. */
  status: z.string().nullable(),
  statusGrounds: planGrounds.nullable(),
  /** Which parts of the plan the documents hold; null where they hold the whole. */
  excerpt: planGrounds.extend({ scope: z.string(), scopeEn: z.string() }).nullable(),
  fromFiscalYear: fiscalYear,
  toFiscalYear: fiscalYear,
  /** What the fiscal years rest on; null where there are none. */
  periodBasis: basis.nullable(),
  periodGrounds: planGrounds.nullable(),
  /** Slug of the plan above it. */
  parent: z.string().nullable(),
  /** The plan above it and those before and after; `plan` is null where it is not published here. */
  relations: z.array(
    planGrounds.extend({
      relation: z.enum(['parent', 'predecessor', 'successor']),
      plan: z.string().nullable(),
      title: z.string(),
    }),
  ),
  /** The documents that its citations name, the main one first, and what was read from each. */
  documents: z.array(
    z.object({ key: z.string(), title: z.string(), issuer: z.string(), note: z.string() }),
  ),
  /** In the order in which pages show them; those below an item follow it. */
  items: z.array(openPlanItem),
  indicators: z.array(openPlanIndicator),
  glossary: z.array(
    z.object({
      mark: z.string(),
      term: z.string(),
      note: z.string(),
      citation: planCitation,
      asRead: asRead.nullable(),
    }),
  ),
  bodies: z.array(council),
  /** What the documents' pages hold besides, such as page numbers and heads of tables, and why it is no
   * item. */
  leftOut: z.array(z.object({ citation: planCitation, words: z.string(), why: z.string() })),
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
      project: z.object({ number: z.number().int(), label: z.string(), title: z.string() }),
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
