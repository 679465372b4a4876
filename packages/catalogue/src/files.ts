import {
  moneyUnit,
  affiliate,
  agreement,
  basis,
  citation,
  measure,
  municipality,
  municipalityCode,
} from '@renkei/schema'
import {
  evaluationRule,
  formerTarget,
  indicatorDirection,
  indicatorKind,
  totalling,
} from '@renkei/schema'
import { eachText, projectStatus, projectTextNames } from '@renkei/schema'
import { participationAnswer, pillar, policyAreaCode } from '@renkei/schema'
import { partialDate, policyArea, region, sourceDocument, theme } from '@renkei/schema'
import { vision, visionArranged, yearKind } from '@renkei/schema'
import { z } from 'zod'

// The files as they lie in `data/`, strictly: a misspelt name is an error, not an omission.

const text = z.string().trim().min(1)
const inferred = { reason: text, reasonEn: text }
/** What a document does not say, or the editors have not added: left out. */
const maybe = <T extends z.ZodType>(value: T) => value.nullable().default(null)
const titled = { title: text, titleEn: maybe(text) }
/** What the registry knows it by already; null for what is new to it. */
const registered = z.number().int().positive().nullable().optional()

/** `region.json`: the region, and every document its facts cite, by key. */
export const regionFile = z.strictObject({
  region: z.strictObject(region.shape),
  /** How the region evaluates; left out where no document says it. */
  evaluationRule: evaluationRule.nullable().optional(),
  documents: z.array(z.strictObject(sourceDocument.shape)),
})

/** `municipalities.json`: municipalities in order of code. `citations` names, for each field,
 * the document it was read from; agreements cite their own. */
export const municipalitiesFile = z.strictObject({
  citations: z.record(z.string(), z.string()),
  municipalities: z.array(
    z.strictObject({ ...municipality.shape, earlier: municipality.shape.earlier.optional() }),
  ),
  agreements: z.array(z.strictObject(agreement.shape)),
  /** Partners and observers that are no municipality. */
  affiliates: z.array(z.strictObject(affiliate.shape)).optional(),
})

/** What is presumed of a municipality in every project whose participants no document states, until it
 * answers. */
const presumption = z.strictObject({
  answer: participationAnswer,
  basis: z.literal('inferred'),
  ...inferred,
})
export type Presumption = z.infer<typeof presumption>

/** What an inferred fact gives, and none that stands in a document: why. */
const grounded = { basis, reason: text.nullable(), reasonEn: text.nullable() }
const givesReason = (of: { basis: string; reason: string | null }) =>
  of.basis === 'confirmed' || (of.basis === 'inferred') === (of.reason !== null)
const unreasoned = { error: 'An inferred fact gives its reason, and one of a document none.' }

/** Where a fact stands, when it is not on the project's own page. */
const elsewhere = citation.nullable().optional()

/** What it goes on from (前身), by edition; `title` is for people alone. */
const former = { ...grounded, citation: elsewhere, title: text.optional() }

/** 成果指標 of the vision. `number` is its own among them, by which another is weighed (`weight`). */
const indicatorRecord = z.strictObject({
  registered,
  number: z.number().int().positive(),
  /** What it measures, one at most. */
  pillar: maybe(z.number().int().positive()),
  policyArea: maybe(text),
  measure: maybe(z.number().int().positive()),
  project: maybe(z.number().int().positive()),
  title: text,
  unit: text,
  kind: indicatorKind,
  direction: indicatorDirection,
  yearKind: yearKind.default('fiscal'),
  countedOn: maybe(text.max(60)),
  baseline: maybe(z.number()),
  /** As the document prints them, where that says more than the value: 9兆1,400億円, 現状維持以上. */
  baselineWords: maybe(text.max(60)),
  targetWords: maybe(text.max(60)),
  baselineFiscalYear: maybe(z.number().int()),
  target: maybe(z.number()),
  targetFiscalYear: maybe(z.number().int()),
  source: text,
  municipality: municipalityCode,
  department: maybe(text),
  totalling,
  weight: maybe(z.number().int().positive()),
  /** Targets it had before, oldest first: until which day, and why it was changed. */
  formerTargets: z.array(z.strictObject(formerTarget.shape)).optional(),
  /** By what the registry knows those of earlier visions by. */
  predecessors: z
    .array(
      z
        .strictObject({ edition: z.number().int(), registered: z.number().int(), ...former })
        .refine(givesReason, unreasoned),
    )
    .optional(),
})
export type VisionIndicator = z.infer<typeof indicatorRecord>

/** `vision-N.json`: an edition of the vision and what it sorts projects by, in its own order. */
export const visionFile = z.strictObject({
  citations: z.strictObject({
    /** The edition, its fiscal years and its date of adoption. */
    vision: citation.optional(),
    /** Pillars, policy areas, themes and measures. */
    structure: citation.optional(),
    /** All English titles. */
    titleEn: citation.optional(),
  }),
  vision: z.strictObject({
    ...vision.omit({ adoptedOn: true }).shape,
    ...titled,
    editionName: maybe(text),
    editionNameEn: maybe(text),
    measureLabel: maybe(text.max(20)),
    measureLabelEn: maybe(text.max(40)),
    adopted: maybe(partialDate),
    /** Left out, they are numbered from 1 on where no project has a label. */
    numbered: z.boolean().optional(),
    projectsStated: maybe(z.number().int().positive()),
    document: maybe(text),
  }),
  revised: z
    .strictObject({ on: z.iso.date(), reason: maybe(text) })
    .nullable()
    .optional(),
  pillars: z.array(
    z.strictObject({
      ...pillar.shape,
      ...titled,
      groups: z
        .array(z.strictObject({ number: z.number().int(), sign: maybe(text), ...titled }))
        .default([]),
    }),
  ),
  policyAreas: z.array(
    z.strictObject({
      ...policyArea.shape,
      ...titled,
      code: policyAreaCode,
      letter: z.string().max(10),
      group: maybe(z.number().int()),
    }),
  ),
  /** None of the following need be there. */
  themes: z.array(z.strictObject({ ...theme.shape, ...titled })).default([]),
  measures: z
    .array(z.strictObject({ ...measure.shape, ...titled, theme: maybe(z.number().int()) }))
    .default([]),
  arranged: z.array(z.strictObject(visionArranged.shape)).default([]),
  commonMeasures: z.array(z.strictObject({ ...titled, citation: citation.optional() })).default([]),
  /** Null where nothing is presumed: whom no document names stays unknown. */
  participation: z.strictObject({ core: presumption.nullable(), partner: presumption.nullable() }),
  /** Of the vision as a whole, or of a part of it. */
  indicators: z.array(indicatorRecord).optional(),
})

const markRecord = z
  .strictObject({ measure: z.number().int(), ...grounded, citation: elsewhere })
  .refine(givesReason, unreasoned)

/** What is known of one municipality in a project. */
const cellRecord = z
  .strictObject({
    municipality: municipalityCode,
    answer: participationAnswer,
    condition: maybe(z.string()),
    ...grounded,
    citation: elsewhere,
  })
  .refine(givesReason, unreasoned)

/** Who takes part in a project, as a document states it. The presumption does not hold for it: whoever is not
 * named stays unknown. Where only who coordinates is stated, it holds for the others. */
const statedParticipation = z
  .strictObject({
    /** Everyone, every partner, or those named. */
    participants: z.union([z.enum(['all', 'partners']), z.array(municipalityCode)]).optional(),
    /** Who coordinates it: one, several, a partner; left out where the document names nobody. */
    leads: z.array(municipalityCode).optional(),
    citation: elsewhere,
  })
  .refine(({ participants, leads }) => participants !== undefined || leads !== undefined, {
    error: 'Says neither who takes part nor who coordinates.',
  })

/** One project as `projects-N.json` holds it. `visionPage` is a page of the vision; `markCount`
 * is how many ● the source gives the row. */
const key = z.string()

export const projectRecord = z.strictObject({
  registered,
  /** Its address and place in order. */
  number: z.number().int().positive(),
  /** What the document prints as its number, where that is another: `3-A-4-1`. */
  label: text.max(20).optional(),
  ...titled,
  /** Reading of the whole title, in hiragana. */
  kana: maybe(text),
  visionPage: maybe(z.number().int().positive()),
  markCount: maybe(z.number().int().nonnegative()),
  /** `source` where the document lists the project under it. */
  policyArea: z
    .strictObject({ code: text, ...grounded, citation: elsewhere })
    .refine(givesReason, unreasoned),
  marks: z.array(markRecord).default([]),
  /** Left out where no document says who takes part. */
  participation: statedParticipation.optional(),
  /** The same, municipality by municipality: nothing is presumed besides. */
  participations: z.array(cellRecord).optional(),
  /** Of number, title, page and mark count. */
  basis: z.enum(['source', 'confirmed']).optional(),
  citation: elsewhere,
  status: projectStatus.optional(),
  predecessors: z
    .array(
      z
        .strictObject({ edition: z.number().int(), number: z.number().int(), ...former })
        .refine(givesReason, unreasoned),
    )
    .optional(),
  /** Those of the vision where they are left out. */
  fromFiscalYear: z.number().int().nullable().optional(),
  toFiscalYear: z.number().int().nullable().optional(),
  /** In 千円, with the unit in which the document prints them. */
  costs: z
    .array(
      z.strictObject({
        fiscalYear: z.number().int(),
        amount: z.number().int().nonnegative().nullable(),
        subsidy: z.number().int().nonnegative().nullable(),
        unit: moneyUnit,
      }),
    )
    .optional(),
  /** What each municipality bears of them. */
  costShares: z
    .array(
      z.strictObject({
        fiscalYear: z.number().int(),
        municipality: key,
        amount: z.number().int().nonnegative(),
        unit: moneyUnit,
      }),
    )
    .optional(),
  texts: z
    .strictObject(eachText(projectTextNames, () => text.nullable()))
    .partial()
    .optional(),
})
export type ProjectRecord = z.infer<typeof projectRecord>

/** `projects-N.json`: projects in order of number. `citations` names the document behind each
 * kind of fact; the page is the project's own `visionPage`. */
export const projectsFile = z.strictObject({
  citations: z.strictObject({
    project: key.optional(),
    policyArea: key.optional(),
    marks: key.optional(),
    participation: key.optional(),
    kana: key.optional(),
    titleEn: key.optional(),
  }),
  projects: z.array(projectRecord),
})
export type ProjectsFile = z.infer<typeof projectsFile>
