import { z } from 'zod'
import { heldAffiliate } from './affiliate.ts'
import { heldAgreement } from './agreement.ts'
import { code, day, line, whole } from './kinds.ts'
import { municipality } from './municipality.ts'
import { calledProject } from './project-number.ts'
import { heldDocument, region, regionState } from './region.ts'

/** `titleEn`: the editors' English title; null where they have made none. */
const titled = { title: z.string(), titleEn: z.string().nullable() }

/** A day, a month or a year, as far as it is known: 2024-03-29, 2022-02, 2022. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/)

/** ビジョン: an edition with its span of fiscal years (the Western year each begins in). */
export const vision = z.object({
  /** Counted within its region: in addresses, and the newest is the highest. */
  edition: z.number().int().positive(),
  /** As the document names it: 第２期, 2.1, 第２回改訂版; null where it does not. */
  editionName: z.string().nullable(),
  editionNameEn: z.string().nullable(),
  ...titled,
  fromFiscalYear: z.number().int(),
  toFiscalYear: z.number().int(),
  /** As the document states it; null where nothing is known. */
  adopted: partialDate.nullable(),
  /** From which day on the registry holds it: that day, or the last of that month or year. */
  adoptedOn: z.iso.date(),
  /** What it calls that by which it marks its projects, where that is not 重点施策: 重点プロジェクト; in English as a
   * heading, Key projects. */
  measureLabel: z.string().nullable(),
  measureLabelEn: z.string().nullable(),
  /** Whether the document numbers its projects from 1 on; otherwise what it prints is their label, or nothing. */
  numbered: z.boolean(),
  /** How many projects the document says it has; null where that was not read. */
  projectsStated: z.number().int().positive().nullable(),
  /** The key of the document that is the vision itself, whose pages projects name. */
  document: z.string().nullable(),
})
export type Vision = z.infer<typeof vision>

/** ３つの役割, and the groups that part its policy areas, if any. */
export const pillar = z.object({
  number: z.number().int(),
  ...titled,
  groups: z.array(
    z.object({
      number: z.number().int(),
      /** As the document marks it, where that is not （１）: A. */
      sign: z.string().nullable(),
      ...titled,
    }),
  ),
})
export type Pillar = z.infer<typeof pillar>

/** What policy areas are called by: `1a`, `3-3c`, `3-A`, `⑵-ア`, `a`; never a word. */
export const policyAreaCode = code(
  /^([a-z]|[0-9A-Z\u0370-\u03ff\u2160-\u217f\u2460-\u24ff\u3041-\u30ff\u4e00-\u9fff\uff08-\uff5a()][0-9A-Z\u0370-\u03ff\u2160-\u217f\u2460-\u24ff\u3041-\u30ff\u4e00-\u9fff\uff08-\uff5a()a-z.-]{0,19})$/,
)

/** 政策分野, in the vision's order. */
export const policyArea = z.object({
  code: z.string(),
  pillar: z.number().int(),
  group: z.number().int().nullable(),
  /** Empty where the document has none. */
  letter: z.string(),
  ...titled,
})
export type PolicyArea = z.infer<typeof policyArea>

/** What parts the measures, if anything: 産業, インフラ・行政サービス, ひと・くらし. */
export const theme = z.object({ number: z.number().int(), ...titled })
export type Theme = z.infer<typeof theme>

/** ① to ⑳; beyond them (21). Always beside a title, since the sign alone reads badly aloud. */
export const circled = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : `(${number})`

/** 重点施策①–⑥; many visions have none. */
export const measure = z.object({
  number: z.number().int(),
  theme: z.number().int().nullable(),
  ...titled,
})
export type Measure = z.infer<typeof measure>

/** What of a vision's order was inferred, since the text of its document has the parts apart from each
 * other: which pillar and group its areas are of, or which theme its measures; and from what. */
export const visionArranged = z.object({
  of: z.enum(['policyAreas', 'measures']),
  reason: z.string(),
  reasonEn: z.string(),
})
export type VisionArranged = z.infer<typeof visionArranged>

type Spanned = Pick<Vision, 'edition' | 'adoptedOn' | 'fromFiscalYear'>

/** Visions that are closed to writing on a day (ISO), by edition, and since which: from the day on which the one after
 * is adopted and its years have begun. Until then the one before is what people work by. */
export const closedIn = (visions: readonly Spanned[], on: string): Map<number, string> => {
  const inOrder = visions.toSorted((a, b) => a.edition - b.edition)
  return new Map(
    inOrder.flatMap(({ edition }, at) => {
      const next = inOrder[at + 1]
      const begins = `${next?.fromFiscalYear}-04-01`
      const since = next && (next.adoptedOn > begins ? next.adoptedOn : begins)
      return since !== undefined && since <= on ? [[edition, since]] : []
    }),
  )
}

/** 改訂: what a vision was called from a day on, and why it was revised; 0 is what it was adopted as. */
const visionRevision = vision
  .pick({
    ...{ editionName: true, editionNameEn: true, title: true, titleEn: true },
    ...{ fromFiscalYear: true, toFiscalYear: true, document: true },
  })
  .extend({ revision: z.number().int(), on: z.iso.date(), reason: z.string().nullable() })

/** Everything a page needs to name what it shows: one region's vision and its catalogue of
 * pillars, areas, themes, measures, municipalities and documents. */
export const frame = z.object({
  region: z.object({ ...region.shape, state: regionState }),
  vision,
  /** All editions of the region, newest first. */
  visions: z.array(vision),
  /** Newest first; none where it is as it was adopted. */
  revisions: z.array(visionRevision),
  pillars: z.array(pillar),
  policyAreas: z.array(policyArea),
  themes: z.array(theme),
  measures: z.array(measure),
  arranged: z.array(visionArranged),
  /** 共通施策: applies to every project, never a mark. */
  commonMeasures: z.array(z.object(titled)),
  /** What its projects are called today; of those that the document numbers from 1 on, only whichever it numbers anew. */
  called: z.array(calledProject),
  /** Members today, in order of code. */
  municipalities: z.array(municipality),
  /** Those that no longer belong to the region, or do not yet. */
  otherMunicipalities: z.array(municipality),
  /** Where else municipalities (codes) of the region belong. */
  elsewhere: z.array(
    z.object({
      municipality: z.string(),
      role: municipality.shape.role,
      region: region.pick({ slug: true, name: true, nameEn: true, scheme: true }),
    }),
  ),
  agreements: z.array(heldAgreement),
  /** Partners and observers that are no municipality. */
  affiliates: z.array(heldAffiliate),
  documents: z.array(heldDocument),
})
export type Frame = z.infer<typeof frame>

/** Names a vision; without an edition, the region's newest. */
export const visionRef = z.object({
  // Any readable text: one that is no slug is simply a region that does not exist.
  region: line(100),
  vision: whole(1, 99).optional(),
})
export type VisionRef = z.infer<typeof visionRef>

/** Names a vision, and a day (ISO date, Japan time) at whose end to look at it. */
export const visionDay = z.object({ ...visionRef.shape, asOf: day().optional() })
export type VisionDay = z.infer<typeof visionDay>

const byBasis = z.object({
  source: z.number().int(),
  confirmed: z.number().int(),
  inferred: z.number().int(),
})
export type ByBasis = z.infer<typeof byBasis>

/** 関係市町村, counted by answer and what it rests on. */
const answerCounts = {
  lead: byBasis,
  participating: byBasis,
  /** Of those, on a condition. */
  conditional: byBasis,
  considering: byBasis,
  notParticipating: byBasis,
  unanswered: byBasis,
}
export type AnswerCounts = z.infer<z.ZodObject<typeof answerCounts>>

/** The region at a glance. Counts are of projects unless said otherwise. */
export const summary = z.object({
  projects: z.number().int(),
  /** What number, title, page and mark count of the projects rest on. */
  names: byBasis,
  /** Of how many the page of the vision is known, and how many ● the source gives them. */
  paged: z.number().int(),
  counted: z.number().int(),
  /** Marks, not projects. */
  marks: byBasis,
  measures: z.array(z.object({ number: z.number().int(), ...byBasis.shape })),
  pillars: z.array(z.object({ number: z.number().int(), projects: z.number().int() })),
  policyAreas: z.array(z.object({ code: z.string(), ...byBasis.shape })),
  /** Assignments of projects to policy areas. */
  assignments: byBasis,
  /** Project × municipality. */
  participations: byBasis,
  municipalities: z.array(
    z.object({
      code: z.string(),
      ...answerCounts,
      /** Of all of them, how many rest on the municipality's own answer or a document. */
      grounded: z.number().int(),
    }),
  ),
  /** Matrix rows by what their marks rest on; `waiting` have at least one inferred mark, or no mark
   * and are not yet confirmed. None where the vision has no measures. */
  rows: z.object({
    source: z.number().int(),
    confirmed: z.number().int(),
    waiting: z.number().int(),
  }),
  /** Rows whose marks differ in number from what the source counts. */
  mismatches: z.array(z.number().int()),
  updatedOn: z.iso.date().nullable(),
})
export type Summary = z.infer<typeof summary>

/** Who took part at the end of a day (ISO), in the edition that people worked by then: the cells of projects ×
 * municipalities, counted. */
export const timePoint = z.object({
  on: z.iso.date(),
  edition: z.number().int(),
  projects: z.number().int(),
  /** Those that took part in at least one. */
  municipalities: z.number().int(),
  ...answerCounts,
})
export type TimePoint = z.infer<typeof timePoint>
