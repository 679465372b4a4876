import { z } from 'zod'
import type { FieldError, Problem } from './error.ts'
import { evenWidth, readDay, readFiscalYear, readText } from './reading.ts'
import { fiscalYear, id, isPrintable, number, text, version, versionOrNone } from './kinds.ts'
import { author } from './person.ts'
import { projectName } from './project.ts'
import { visionRef } from './vision.ts'

/** What came of an opinion: `open` 未対応, `considering` 検討中, `adopted` 反映した, `declined` 反映しない. */
export const opinionOutcome = z.enum(['open', 'considering', 'adopted', 'declined'])
export type OpinionOutcome = z.infer<typeof opinionOutcome>

/** 懇談会の意見: what an expert from outside said of the vision as a whole, of a project or of an indicator, with the
 * office's answer and what came of it. Everyone reads it once it is `published`. */
export const opinion = z.object({
  id,
  version,
  /** The year whose work was discussed; it stands in that year's report. */
  fiscalYear: z.number().int(),
  heldOn: z.iso.date(),
  /** 会議の名: 令和８年度第１回ビジョン懇談会. */
  meeting: z.string(),
  /** 発言者, as the minutes call them: 委員, 座長; may be empty. */
  speaker: z.string(),
  text: z.string(),
  answer: z.string(),
  outcome: opinionOutcome,
  /** What was done, in words; may be empty. */
  outcomeNote: z.string(),
  /** 出典: where the minutes say so; may be empty. */
  source: z.string(),
  project: projectName.nullable(),
  indicator: z.object({ id: z.number().int(), title: z.string() }).nullable(),
  published: z.boolean(),
  by: author.nullable(),
  at: z.iso.datetime({ offset: true }),
})
export type Opinion = z.infer<typeof opinion>

const typed = text(10_000)

/** An opinion as typed; `readOpinion` reads it. `project` and `indicator` are a number and an id, or empty; at most one
 * of them is filled. */
const opinionForm = z.object({
  fiscalYear: typed,
  heldOn: typed,
  meeting: typed,
  speaker: typed,
  text: typed,
  answer: typed,
  outcome: opinionOutcome,
  outcomeNote: typed,
  source: typed,
  project: typed,
  indicator: typed,
  published: z.boolean(),
})
export type OpinionForm = z.infer<typeof opinionForm>

/** Opinions of a vision, or those of one year, project or indicator. */
export const listOpinions = visionRef.extend({
  fiscalYear: fiscalYear.optional(),
  project: number.optional(),
  indicator: id.optional(),
})
/** `id` and `version` 0: a new one. */
export const saveOpinion = visionRef.extend({
  id: versionOrNone,
  version: versionOrNone,
  form: opinionForm,
})
export const removeOpinion = z.object({ id, version })

export const opinionLimits = {
  meeting: 100,
  speaker: 40,
  text: 2000,
  answer: 2000,
  outcomeNote: 1000,
  source: 200,
}

/** What a form says, as far as it could be read. */
export type OpinionRead = {
  fiscalYear: number
  heldOn: string
  project: number | null
  indicator: number | null
  published: boolean
  outcome: OpinionOutcome
} & Record<keyof typeof opinionLimits, string>

/** Reads a form; where anything is wrong, what, by field. */
export function readOpinion(form: OpinionForm): { read: OpinionRead; errors: FieldError[] } {
  const errors: FieldError[] = []
  const wrong = (field: keyof OpinionForm, problem: Problem, more: Partial<FieldError> = {}) => {
    errors.push({ field, problem, ...more })
  }
  const year = readFiscalYear(form.fiscalYear)
  if (form.fiscalYear.trim() === '') wrong('fiscalYear', 'required')
  else if (year === null || !fiscalYear.safeParse(year).success) {
    wrong('fiscalYear', 'notNumber', { value: form.fiscalYear.slice(0, 40) })
  }
  const heldOn = readDay(form.heldOn)
  if (form.heldOn.trim() === '') wrong('heldOn', 'required')
  else if (heldOn === null) wrong('heldOn', 'notDate', { value: form.heldOn.slice(0, 40) })
  const texts = Object.entries(opinionLimits).map(([name, limit]) => {
    const field = name as keyof typeof opinionLimits
    const read = readText(form[field])
    const isNeeded = field === 'meeting' || field === 'text'
    if (isNeeded && read === '') wrong(field, 'required')
    if (!isPrintable(read)) wrong(field, 'controlCharacters')
    else if ([...read].length > limit) {
      wrong(field, 'tooLong', { value: [...read].slice(0, 40).join(''), limit })
    }
    return [field, read] as const
  })
  const numbered = (typedNumber: string) => {
    const found = evenWidth(typedNumber)
    return /^[1-9]\d{0,8}$/.test(found) ? Number(found) : null
  }
  for (const field of ['project', 'indicator'] as const) {
    if (form[field].trim() !== '' && numbered(form[field]) === null) wrong(field, 'unknownCode')
  }
  const { outcome, published } = form
  return {
    read: {
      ...(Object.fromEntries(texts) as Record<keyof typeof opinionLimits, string>),
      ...{ fiscalYear: year ?? 0, heldOn: heldOn ?? '', outcome, published },
      project: numbered(form.project),
      indicator: numbered(form.indicator),
    },
    errors,
  }
}
