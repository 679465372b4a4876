import { basis, citation, measure, municipality, participationAnswer, pillar } from '@renkei/schema'
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

/** What is presumed of a municipality in every project, until it answers. */
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
  participation: z.strictObject({ core: presumption, partner: presumption }),
})

const markRecord = z
  .strictObject({
    measure: z.number().int(),
    basis,
    reason: text.nullable(),
    reasonEn: text.nullable(),
  })
  .refine(
    (mark) => (mark.basis === 'inferred') === (mark.reason !== null && mark.reasonEn !== null),
    {
      error: 'An inferred mark, and no other, gives its reason in both languages.',
    },
  )

/** One project as `projects-N.json` holds it. `visionPage` is a page of the vision; `markCount`
 * is how many ● the source gives the row. The policy area is always inferred. */
export const projectRecord = z.strictObject({
  number: z.number().int().positive(),
  title: text,
  titleEn: text,
  /** Reading of the whole title, in hiragana. */
  kana: text,
  visionPage: z.number().int().positive(),
  markCount: z.number().int().nonnegative(),
  policyArea: z.strictObject({ code: text, ...inferred }),
  marks: z.array(markRecord),
})
export type ProjectRecord = z.infer<typeof projectRecord>

const key = z.string()

/** `projects-N.json`: projects in order of number. `citations` names the document behind each
 * kind of fact; the page is the project's own `visionPage`. */
export const projectsFile = z.strictObject({
  citations: z.strictObject({ project: key, policyArea: key, marks: key, kana: key, titleEn: key }),
  projects: z.array(projectRecord),
})
export type ProjectsFile = z.infer<typeof projectsFile>
