import { z } from 'zod'
import { alignment } from './alignment.ts'
import { indicator } from './indicator.ts'
import { line, whole } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { arranged, arrangement, asRead, planCitation, planGrounds } from './plan-grounds.ts'
import { planItemName } from './plan-item-name.ts'
import { slug } from './slug.ts'
import { visionRef } from './vision.ts'

const count = z.number().int()
const { basis, reason, reasonEn } = planGrounds.shape

/** 会長, 副会長, and whoever sits in a council besides. */
export const councilRole = z.enum(['chair', 'viceChair', 'member'])

/** 計画, by what lists and links show of it. */
export const planSummary = z.object({
  slug,
  title: z.string(),
  titleEn: z.string(),
  kana: z.string(),
  /** Code of the municipality that issued it. */
  issuer: municipalityCode,
  /** Keys of the documents it is read from, the main one first. */
  documents: z.array(z.string()),
  /** Why it is called so; null where the document itself shows the title. */
  titleGrounds: planGrounds.nullable(),
  issuerGrounds: planGrounds,
  /** The document's own word for its state, such as 素案; null where it says none of the whole. */
  status: z.string().nullable(),
  statusGrounds: planGrounds.nullable(),
  /** Which parts of the plan the documents hold; null where they hold the whole. */
  excerpt: planGrounds.extend({ scope: z.string(), scopeEn: z.string() }).nullable(),
  /** Fiscal years; null where the document gives none. */
  period: planGrounds.extend({ from: count, to: count }).nullable(),
  /** Slug of the plan above it. */
  parent: slug.nullable(),
  items: count,
  indicators: count,
  /** Items that have a roadmap. */
  roadmaps: count,
  terms: count,
  /** How many items the document calls by which word, in the order the words come up. */
  kinds: z.array(z.object({ kind: z.string(), items: count })),
  /** Items that projects may serve, and how many of them at least one project serves: a confirmed
   * link, or a proposed one. */
  alignable: count,
  served: z.object({ confirmed: count, proposed: count }),
})
export type PlanSummary = z.infer<typeof planSummary>

/** One item in the tree, in the document's order. */
export const planNode = z.object({
  id: slug,
  parent: slug.nullable(),
  kind: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  /** How the document says that it stands elsewhere: ＜再掲＞. */
  relisted: z.string().nullable(),
  /** What of its arrangement was inferred. */
  inferred: z.array(arrangement),
  indicators: count,
  /** Projects linked to it, confirmed or proposed; null for items no project may serve. */
  projects: count.nullable(),
})
export type PlanNode = z.infer<typeof planNode>

/** A plan that came before or after. `slug`: null where the registry does not hold it. */
const planRelation = planGrounds.extend({
  relation: z.enum(['predecessor', 'successor', 'parent', 'child']),
  slug: slug.nullable(),
  title: z.string(),
  titleEn: z.string().nullable(),
})
export type PlanRelation = z.infer<typeof planRelation>

/** 注・用語. `items`: those in whose words it is marked. */
const planTerm = z.object({
  plan: slug,
  /** As it stands in the text: 113, ※1. */
  mark: z.string(),
  term: z.string(),
  note: z.string(),
  citation: planCitation,
  asRead: asRead.nullable(),
})
export type PlanTerm = z.infer<typeof planTerm>

/** A plan with its whole tree. */
export const plan = planSummary.extend({
  relations: z.array(planRelation),
  tree: z.array(planNode),
})
export type Plan = z.infer<typeof plan>

/** Steps of one row of a roadmap. Exactly `both`, or `short` and `long` (one may be missing). */
export const roadmapRow = z.object({
  /** 短期的な取組. */
  short: z.string().nullable(),
  /** 長期的な取組. */
  long: z.string().nullable(),
  /** 短期 and 長期 without a boundary. */
  both: z.string().nullable(),
  /** Where it stands, in the document of its item. */
  page: count,
  /** `inferred`: the text alone does not tell where the step begins and ends, or whose it is. */
  ...{ basis, reason, reasonEn },
})
export type RoadmapRow = z.infer<typeof roadmapRow>

export const planTable = z.object({
  columns: z.array(z.string()),
  /** Lines of each column, in its order. */
  cells: z.array(z.array(z.string())),
})

/** A step of how something came about. `what`: as read, with … for what could not be read. */
export const timelineEntry = z.object({
  when: z.string().nullable(),
  what: z.string(),
  /** `inferred`: that the date belongs to it, or its place among the others. */
  ...{ basis, reason, reasonEn },
})

/** 会議体. */
export const council = z.object({
  name: z.string(),
  /** What the document calls those who sit in it: メンバー. */
  heading: z.string(),
  /** The day the seats are given for, as written. */
  asOf: z.string(),
  /** What the document says of the signs before some seats: ◎は会長 ○は副会長. */
  legend: z.string(),
  seats: z.array(z.object({ title: z.string(), role: councilRole })),
})

/** An upward link between items of two plans. `words`: what the document says, null when inferred. */
const planLink = planGrounds.omit({ citation: true }).extend({ item: planItemName })
export type PlanLink = z.infer<typeof planLink>

/** 担当部局 as a plan names them: not the departments (担当課) that people of the registry belong to. */
const planDepartment = z.object({
  name: z.string(),
  /** Whether the document adds など. */
  others: z.boolean(),
})

/** What an item says. A word that a note explains is followed by [^mark], in `marked`, `body`, and the
 * titles and rationales that indicators state. */
const planPart = planItemName.extend({
  /** The title with the marks of its notes. */
  marked: z.string(),
  /** Paragraphs parted by an empty line; entries of a list begin with ・. */
  body: z.string(),
  /** Words that close it, after everything below it; null where there are none. */
  closing: z.string().nullable(),
  /** Null where the document's text itself shows the arrangement. */
  arranged: arranged.nullable(),
  asRead: asRead.nullable(),
  /** 担当部局 as written, with brackets; null where the document names none. */
  departmentWords: z.string().nullable(),
  /** Where it stands. */
  citation: planCitation,
  roadmap: z.array(roadmapRow),
  /** The notes marked in its words, in the order of their marks. */
  terms: z.array(planTerm),
})
export type PlanPart = z.infer<typeof planPart>

/** One item of a plan, whole. */
export const planItem = planPart.extend({
  /** Where else this heading stands, and how it is written there. */
  also: z.array(z.object({ citation: planCitation, words: z.string() })),
  heading: z.string().nullable(),
  departments: z.array(planDepartment),
  indicators: z.array(indicator),
  /** The roadmap that stands under the heading above it, for everything below that heading; null where it
   * has one of its own or there is none. */
  roadmapAbove: z.object({ item: planItemName, rows: z.array(roadmapRow) }).nullable(),
  table: planTable.nullable(),
  timeline: z.array(timelineEntry),
  council: council.nullable(),
  relisted: z.string().nullable(),
  /** The entry it repeats, and the entries that repeat it. */
  relistOf: planItemName.nullable(),
  relistedBy: z.array(planItemName),
  /** From the top of the plan down. */
  ancestors: z.array(planItemName),
  children: z.array(planItemName),
  /** Everything below it, in the document's order, where that is little enough to be read on one page;
   * otherwise empty. */
  below: z.array(planPart),
  previous: planItemName.nullable(),
  next: planItemName.nullable(),
  /** Items of other plans it serves, and those that serve it. */
  upward: z.array(planLink),
  downward: z.array(planLink),
  /** Whether projects may serve it. */
  isAlignable: z.boolean(),
  /** Projects of the vision that serve it or an item below it. */
  alignments: z.array(alignment),
})
export type PlanItem = z.infer<typeof planItem>

export const planRef = visionRef.extend({ plan: line(60) })
export type PlanRef = z.infer<typeof planRef>
export const planItemRef = planRef.extend({ item: line(60) })
export type PlanItemRef = z.infer<typeof planItemRef>

/** A region's plans, or one of them. */
export const plansRef = visionRef.extend({ plan: line(60).optional() })
export type PlansRef = z.infer<typeof plansRef>

/** An item with the roadmap that stands under its heading. */
export const planRoadmap = planItemName.extend({
  citation: planCitation,
  roadmap: z.array(roadmapRow),
})
export type PlanRoadmap = z.infer<typeof planRoadmap>

/** An item with the indicators that its plan states under it. */
export const planIndicators = planItemName.extend({
  citation: planCitation,
  indicators: z.array(indicator),
})
export type PlanIndicators = z.infer<typeof planIndicators>

/** Items whose words hold every word of the text; of one plan or of all, of one kind or of all. */
export const planQuestion = visionRef.extend({
  text: line(200).default(''),
  plan: line(60).optional(),
  kind: line(60).optional(),
  /** Only items that projects may serve. */
  alignable: z.boolean().default(false),
  page: whole(1, 10_000).default(1),
  size: whole(1, 100).default(20),
})
export type PlanQuestion = z.input<typeof planQuestion>

/** Those whose title holds the words first, then in the order of the plans. `excerpt`: the words found
 * below the heading, with some before and after; empty where only heading or indicators hold them. */
export const planHits = z.object({
  items: z.array(planItemName.extend({ excerpt: z.string() })),
  total: count,
  page: count,
  size: count,
})
export type PlanHits = z.infer<typeof planHits>

/** A department, or post, that plans name, with how many items it answers for and seats it holds. An entry
 * that repeats another one of its is not counted among the `items`, but in `repeated`. */
export const planDepartmentSummary = z.object({
  name: z.string(),
  /** In hiragana, as the editors read it; null where they have not. */
  kana: z.string().nullable(),
  /** 局, or 教育委員会, with which the name begins; null where it names none. */
  bureau: z.string().nullable(),
  /** Names that plans write with a bureau and this one without, or the other way round. Whether it is the same
   * department no document says. */
  namesakes: z.array(z.string()),
  items: count,
  repeated: count,
  seats: count,
  plans: z.array(slug),
})
export type PlanDepartmentSummary = z.infer<typeof planDepartmentSummary>

/** Everything a department answers for across all plans. */
export const planDepartmentDuties = planDepartmentSummary.extend({
  duties: z.array(
    planItemName.extend({
      /** 担当部局 as written. */
      words: z.string(),
      relisted: z.string().nullable(),
      citation: planCitation,
      /** Those named beside it. */
      others: z.array(z.string()),
    }),
  ),
  /** Seats of councils whose title is this department's name with 長. */
  seated: z.array(
    z.object({ item: planItemName, council: z.string(), title: z.string(), role: councilRole }),
  ),
})
export type PlanDepartmentDuties = z.infer<typeof planDepartmentDuties>

export const planDepartmentRef = visionRef.extend({ name: line(100) })

/** A term with the items in whose words it is marked. */
export const glossaryEntry = planTerm.extend({
  planTitle: z.string(),
  items: z.array(planItemName),
})
export type GlossaryEntry = z.infer<typeof glossaryEntry>
