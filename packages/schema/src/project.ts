import { z } from 'zod'
import { moneyUnit } from './cost-share.ts'
import { basis, citation, grounds } from './basis.ts'
import { lineage } from './kin.ts'
import { number } from './kinds.ts'
import { lookedWord } from './looking.ts'
import { participationAnswer, participationCondition } from './participation.ts'
import { author } from './person.ts'
import { eachText, projectTextNames } from './project-texts.ts'
import { visionDay, visionRef } from './vision.ts'

/** `active` 実施, `ended` 廃止. */
export const projectStatus = z.enum(['active', 'ended'])
export type ProjectStatus = z.infer<typeof projectStatus>

const name = {
  number: z.number().int(),
  /** Its number as the document prints it, where that is not the number; `signOf` says what is shown. */
  label: z.string().nullable(),
  title: z.string(),
  titleEn: z.string().nullable(),
}

/** A project by name alone, as in links. */
export const projectName = z.object(name)
export type ProjectName = z.infer<typeof projectName>

/** A project as lists and matrices show it. Titles of areas, measures and municipalities are
 * in the frame, by code. */
export const projectItem = z.object({
  ...name,
  /** Reading in hiragana; empty where there is none. */
  kana: z.string(),
  /** Page of the vision; null where the vision does not hold the project. */
  visionPage: z.number().int().nullable(),
  /** How many ● the source gives the project's row; null where there is no source. */
  markCount: z.number().int().nullable(),
  /** There where an approved change makes them another number than the source's, and says why. */
  countExplained: z.literal(true).optional(),
  status: projectStatus,
  updatedOn: z.iso.date(),
  policyArea: z.object({ code: z.string(), basis }),
  /** 再掲: codes of further policy areas that the vision lists it under; absent where there are none. */
  relisted: z.array(z.string()).optional(),
  measures: z.array(z.object({ number: z.number().int(), basis })),
  participations: z.array(
    z.object({
      municipality: z.string(),
      answer: participationAnswer,
      basis,
      /** As in a project; absent where one takes part without. */
      condition: z.string().optional(),
    }),
  ),
})
export type ProjectItem = z.infer<typeof projectItem>

const facet = <T extends z.ZodType>(value: T) =>
  z.array(z.object({ value, count: z.number().int() }))

/** For every value of every filter, how many projects match it with the other filters applied.
 * Values without a project are there, with 0. */
const facets = z.object({
  measures: facet(z.number().int()),
  policyAreas: facet(z.string()),
  pillars: facet(z.number().int()),
  themes: facet(z.number().int()),
  municipalities: facet(z.string()),
  participation: facet(participationAnswer),
  basis: facet(basis),
  status: facet(projectStatus),
  fiscalYears: facet(z.number().int()),
})
export type Facets = z.infer<typeof facets>

const nearWord = z.object({
  word: z.string(),
  total: z.number().int(),
  items: z.array(projectItem),
  policyAreas: facet(z.string()),
})
export type NearWord = z.infer<typeof nearWord>

export const projectPage = z.object({
  items: z.array(projectItem),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  facets: facets.nullable(),
  /** What the words were looked for as. Where they are found in no project, what they are made of is looked for:
   * `all` of it, or, of each typed word, `any` part; then `some` of the words that tell a subject. */
  looked: z.object({ words: z.array(lookedWord), split: z.enum(['no', 'all', 'any', 'some']) }),
  /** Where nothing matches: what the words find one by one and without the filters; `policyAreas` by how many
   * of the projects found are of them, most first. Words that find nothing are not there. */
  near: z.array(nearWord),
})
export type ProjectPage = z.infer<typeof projectPage>

/** `asOf`: the registry as it stood at the end of that day (ISO date, Japan time). */
export const projectRef = z.object({
  ...visionDay.shape,
  number,
})
export type ProjectRef = z.infer<typeof projectRef>

export const revisionRef = z.object({
  ...visionRef.shape,
  number,
  revision: number,
})
export type RevisionRef = z.infer<typeof revisionRef>

/** What made a revision: the catalogue, an approved application (`register`, `change`, `end`), a
 * confirmation or its taking back, an inquiry, that the policy office said what the project
 * does (`describe`), that municipalities joined or left the region (`members`), or that its vision was
 * revised (`revise`). */
export const revisionEvent = z.enum([
  'catalogue',
  'register',
  'change',
  'end',
  'confirm',
  'takeBack',
  'inquiry',
  'describe',
  'correct',
  'members',
  'revise',
])
export type RevisionEvent = z.infer<typeof revisionEvent>

/** Who confirmed a fact and when; null unless its basis is `confirmed` by someone in the registry. */
const held = {
  ...grounds.shape,
  confirmed: z.object({ by: author, at: z.iso.datetime({ offset: true }) }).nullable(),
}

/** 連携事業 with every fact's basis. */
export const project = z.object({
  ...name,
  /** Number of the revision these facts are from. */
  revision: z.number().int(),
  kana: z.string(),
  visionPage: z.number().int().nullable(),
  markCount: z.number().int().nullable(),
  status: projectStatus,
  fromFiscalYear: z.number().int(),
  toFiscalYear: z.number().int(),
  /** Basis of number, title, page and mark count. */
  basis,
  citation: citation.nullable(),
  policyArea: z.object({ code: z.string(), ...held }),
  measures: z.array(z.object({ number: z.number().int(), ...held })),
  /** Why the marks differ in number from what the source counts; null when they do not. */
  markCountReason: z.string().nullable(),
  participations: z.array(
    z.object({
      municipality: z.string(),
      answer: participationAnswer,
      condition: participationCondition,
      ...held,
    }),
  ),
  /** What officers registered; null where nobody has yet. */
  ...eachText(projectTextNames, () => z.string().nullable()),
  /** 千円 by fiscal year, in order; `subsidy` is the part of it paid by subsidies. */
  budget: z.array(
    z.object({
      fiscalYear: z.number().int(),
      amount: z.number().int().nullable(),
      subsidy: z.number().int().nullable(),
      unit: moneyUnit,
    }),
  ),
  /** 費用の分担: what each municipality bears, 千円 by fiscal year; in order of year and code. */
  costShares: z.array(
    z.object({
      fiscalYear: z.number().int(),
      municipality: z.string(),
      amount: z.number().int(),
      unit: moneyUnit,
    }),
  ),
  /** Newest first. `note` says what the revision is, in Japanese. */
  revisions: z.array(
    z.object({
      revision: z.number().int(),
      validFrom: z.iso.date(),
      recordedAt: z.iso.datetime({ offset: true }),
      event: revisionEvent,
      note: z.string(),
      noteEn: z.string().nullable(),
      /** 変更の理由, in the applicant's words; null where nobody was asked for one. */
      reason: z.string().nullable(),
      /** Null for the catalogue's own. */
      by: author.nullable(),
    }),
  ),
  ...lineage,
  previous: projectName.nullable(),
  next: projectName.nullable(),
  /** Others of the same policy area, in order of number; at most 50. */
  sameArea: z.array(projectName),
})
export type Project = z.infer<typeof project>

/** A project tells of no more others of its policy area. */
export const mostSameArea = 50
