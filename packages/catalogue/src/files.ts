import { basis, citation, measure, municipality, municipalityCode } from '@renkei/schema'
import { participationAnswer, pillar } from '@renkei/schema'
import { policyArea, region, sourceDocument, theme, vision, visionArranged } from '@renkei/schema'
import { z } from 'zod'

// The files as they lie in `data/`, strictly: a misspelt name is an error, not an omission.

const text = z.string().trim().min(1)
const inferred = { reason: text, reasonEn: text }

/** `region.json`: the region, and every document its facts cite, by key. */
export const regionFile = z.strictObject({
  region: z.strictObject(region.shape),
  documents: z.array(z.strictObject(sourceDocument.shape)),
})

/** `municipalities.json`: municipalities in order of code. `citations` names, for each field,
 * the document it was read from. */
export const municipalitiesFile = z.strictObject({
  citations: z.record(z.string(), z.string()),
  municipalities: z.array(z.strictObject(municipality.shape)),
})

/** What is presumed of a municipality in every project whose participants no document states, until it
 * answers. */
const presumption = z.strictObject({
  answer: participationAnswer,
  basis: z.literal('inferred'),
  ...inferred,
})
export type Presumption = z.infer<typeof presumption>

/** `vision-N.json`: an edition of the vision and what it sorts projects by, in its own order. */
export const visionFile = z.strictObject({
  citations: z.strictObject({
    /** The edition, its fiscal years and its date of adoption. */
    vision: citation,
    /** Pillars, policy areas, themes and measures. */
    structure: citation,
    /** All English titles. */
    titleEn: citation,
  }),
  vision: z.strictObject(vision.shape),
  pillars: z.array(z.strictObject(pillar.shape)),
  policyAreas: z.array(z.strictObject(policyArea.shape)),
  themes: z.array(z.strictObject(theme.shape)),
  measures: z.array(z.strictObject(measure.shape)),
  arranged: z.array(z.strictObject(visionArranged.shape)),
  commonMeasures: z.array(z.strictObject({ title: text, titleEn: text, citation })),
  /** Null where nothing is presumed: whom no document names stays unknown. */
  participation: z.strictObject({ core: presumption.nullable(), partner: presumption.nullable() }),
})

/** What an inferred fact, and no other, gives: why, in both languages. */
const grounded = { basis, reason: text.nullable(), reasonEn: text.nullable() }
const givesReason = (of: { basis: string; reason: string | null; reasonEn: string | null }) =>
  (of.basis === 'inferred') === (of.reason !== null && of.reasonEn !== null)
const unreasoned = {
  error: 'An inferred fact, and no other, gives its reason in both languages.',
}

const markRecord = z
  .strictObject({ measure: z.number().int(), ...grounded })
  .refine(givesReason, unreasoned)

/** Where a fact stands, when it is not on the project's own page. */
const elsewhere = citation.optional()

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
export const projectRecord = z.strictObject({
  number: z.number().int().positive(),
  title: text,
  titleEn: text,
  /** Reading of the whole title, in hiragana. */
  kana: text,
  visionPage: z.number().int().positive(),
  markCount: z.number().int().nonnegative(),
  /** `source` where the document lists the project under it. */
  policyArea: z
    .strictObject({ code: text, ...grounded, citation: elsewhere })
    .refine(givesReason, unreasoned),
  marks: z.array(markRecord),
  /** Left out where no document says who takes part. */
  participation: statedParticipation.optional(),
})
export type ProjectRecord = z.infer<typeof projectRecord>

const key = z.string()

/** `projects-N.json`: projects in order of number. `citations` names the document behind each
 * kind of fact; the page is the project's own `visionPage`. */
export const projectsFile = z.strictObject({
  citations: z.strictObject({
    project: key,
    policyArea: key,
    marks: key,
    participation: key.optional(),
    kana: key,
    titleEn: key,
  }),
  projects: z.array(projectRecord),
})
export type ProjectsFile = z.infer<typeof projectsFile>
