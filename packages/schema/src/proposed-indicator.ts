import type { z } from 'zod'
import type { FieldError } from './error.ts'
import { readIndicator } from './indicator-form.ts'
import { indicatorForm, type IndicatorForm } from './indicator.ts'
import { readText } from './reading.ts'
import { totalling } from './totalling.ts'

/** 成果指標 that an application proposes for its project, as typed. What weighs others is registered by the core city. */
export const proposedIndicator = indicatorForm
  .pick({
    ...{ title: true, unit: true, kind: true, direction: true, yearKind: true },
    ...{ baseline: true, baselineFiscalYear: true, target: true, targetFiscalYear: true },
    source: true,
  })
  .extend({ totalling: totalling.exclude(['weighted']) })
export type ProposedIndicator = z.infer<typeof proposedIndicator>

/** What is typed of it; the rest is chosen. */
const typedOfIndicator = [
  'title',
  'unit',
  'baseline',
  'baselineFiscalYear',
  'target',
  'targetFiscalYear',
  'source',
] as const satisfies (keyof ProposedIndicator)[]

/** One nobody has typed in yet. */
export const emptyIndicator: ProposedIndicator = {
  title: '',
  unit: '',
  kind: 'value',
  direction: 'up',
  yearKind: 'fiscal',
  baseline: '',
  baselineFiscalYear: '',
  target: '',
  targetFiscalYear: '',
  source: '',
  totalling: 'single',
}

const isFilled = (proposed: ProposedIndicator): boolean =>
  typedOfIndicator.some((field) => readText(proposed[field]) !== '')

/** Those in which something was typed, without the blanks around it. */
export const filledIndicators = (proposed: readonly ProposedIndicator[]): ProposedIndicator[] =>
  proposed.filter(isFilled).map((one) => ({
    ...one,
    ...Object.fromEntries(typedOfIndicator.map((field) => [field, readText(one[field])])),
  }))

/** A proposed indicator as it is registered of the project it is for: reported by a municipality (code). */
export const formOfProposed = (
  proposed: ProposedIndicator,
  of: Pick<IndicatorForm, 'project' | 'municipality' | 'department'>,
): IndicatorForm => ({
  ...proposed,
  ...{ countedOn: '', pillar: '', policyArea: '', measure: '', weight: '' },
  ...of,
})

const somewhere = '000000'

/** What is wrong with a proposed indicator, by its fields; nothing of one in which nothing was typed. */
export function proposedProblems(proposed: ProposedIndicator): FieldError[] {
  if (!isFilled(proposed)) return []
  // What it measures and who reports it follows from the application.
  const form = formOfProposed(proposed, { project: '', municipality: somewhere, department: '' })
  const nothing = { pillars: [], policyAreas: [], measures: [], projects: [], weights: [] }
  const read = readIndicator(form, { ...nothing, municipalities: [{ code: somewhere }] })
  return 'errors' in read ? read.errors : []
}
