import { z } from 'zod'
import type { FieldError } from './error.ts'
import { isPrintable, text } from './kinds.ts'
import { type Measured, measuredOf, readMeasured } from './measured.ts'
import { evenWidth, readText } from './reading.ts'

/** How a prompt is answered: a text, a number, one of its options, any number of them, or files. */
export const promptType = z.enum(['text', 'number', 'choice', 'choices', 'file'])
export type PromptType = z.infer<typeof promptType>

/** Whether a prompt is about the `municipality` as a whole, or about each `project` that is asked about. */
export const promptAbout = z.enum(['municipality', 'project'])

/** Whom a prompt about projects is asked of: of each project its `participants`, as far as they are known or
 * presumed, or `everyone`. */
export const promptRespondents = z.enum(['participants', 'everyone'])

export const promptLimits = {
  prompts: 30,
  title: 200,
  help: 500,
  unit: 20,
  option: 100,
  options: 30,
  entry: 2000,
} as const

const common = {
  type: promptType,
  about: promptAbout,
  /** `everyone` of one about the municipality as a whole. */
  respondents: promptRespondents,
  /** Whether a response can be handed in without an answer to it. */
  required: z.boolean(),
  /** Whether its answers stand in the report; files never do, whom they are of and the office alone see them. */
  reported: z.boolean(),
}

/** 設問 as the policy office types it; options one a line. */
export const promptForm = z.object({
  ...common,
  title: text(1000),
  help: text(2000),
  unit: text(100),
  min: text(40),
  max: text(40),
  options: text(10_000),
})
export type PromptForm = z.infer<typeof promptForm>

/** 設問: a question of the office's own in an inquiry. What does not go with its type is empty. */
export const prompt = z.object({
  ...common,
  /** Its place in the inquiry, from 1. */
  number: z.number().int(),
  title: z.string(),
  help: z.string(),
  unit: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  options: z.array(z.string()),
})
export type Prompt = z.infer<typeof prompt>

/** A prompt as the form begins it. */
export const emptyPrompt: PromptForm = {
  ...{ type: 'text', about: 'municipality', respondents: 'participants' },
  ...{ required: true, reported: false },
  ...{ title: '', help: '', unit: '', min: '', max: '', options: '' },
}

const linesOf = (typed: string): string[] => typed.split('\n').map(readText).filter(Boolean)

/** Reads the prompts of an inquiry, in their order; fields are named `prompts.2.title`, by place. */
export function readPrompts(forms: readonly PromptForm[]): {
  prompts: Prompt[]
  errors: FieldError[]
} {
  const prompts = forms.map((form, at): Prompt => {
    const { type, about, required } = form
    const isNumber = type === 'number'
    const bound = (typed: string) => (isNumber ? measuredOf(typed, readText(form.unit)) : null)
    return {
      number: at + 1,
      respondents: about === 'project' ? form.respondents : 'everyone',
      ...{ type, about, required, reported: form.reported && type !== 'file' },
      ...{ title: readText(form.title), help: readText(form.help) },
      unit: isNumber ? readText(form.unit) : '',
      ...{ min: bound(form.min), max: bound(form.max) },
      options: hasOptions(type) ? linesOf(form.options) : [],
    }
  })
  return { prompts, errors: forms.flatMap((form, at) => problemsOf(form, `prompts.${at + 1}`)) }
}

/** A prompt as its form shows it. */
export const promptFormOf = ({
  number: _number,
  options,
  min,
  max,
  ...rest
}: Prompt): PromptForm => ({
  ...rest,
  ...{ min: min === null ? '' : String(min), max: max === null ? '' : String(max) },
  options: options.join('\n'),
})

export const hasOptions = (type: PromptType): boolean => type === 'choice' || type === 'choices'

function problemsOf(form: PromptForm, at: string): FieldError[] {
  const tooLong = (field: string, typed: string, limit: number): FieldError[] =>
    [...typed].length > limit ? [{ field: `${at}.${field}`, problem: 'tooLong', limit }] : []
  const title = readText(form.title)
  return [
    ...(title === '' ? [{ field: `${at}.title`, problem: 'required' as const }] : []),
    ...tooLong('title', title, promptLimits.title),
    ...tooLong('help', readText(form.help), promptLimits.help),
    ...(form.type === 'number' ? numberProblems(form, at) : []),
    ...(hasOptions(form.type) ? optionProblems(form, `${at}.options`) : []),
  ]
}

function numberProblems({ unit, min, max }: PromptForm, at: string): FieldError[] {
  const bounds = { min, max }
  const errors = (['min', 'max'] as const).flatMap((field): FieldError[] => {
    const typed = readText(bounds[field])
    const read = readMeasured(typed, readText(unit))
    if (typed === '' || 'value' in read) return []
    return [{ field: `${at}.${field}`, value: typed.slice(0, 40), ...read }]
  })
  const [lowest, highest] = [measuredOf(min, readText(unit)), measuredOf(max, readText(unit))]
  if ([...readText(unit)].length > promptLimits.unit) {
    errors.push({ field: `${at}.unit`, problem: 'tooLong', limit: promptLimits.unit })
  }
  if (lowest !== null && highest !== null && highest < lowest) {
    errors.push({ field: `${at}.max`, problem: 'tooSmall', limit: lowest })
  }
  return errors
}

function optionProblems({ options: typed }: PromptForm, field: string): FieldError[] {
  const options = linesOf(typed)
  const again = options.find((one, at) => options.findIndex((it) => same(it, one)) !== at)
  const long = options.find((one) => [...one].length > promptLimits.option)
  if (options.length === 0) return [{ field, problem: 'required' }]
  if (options.length < 2) return [{ field, problem: 'tooFew', limit: 2 }]
  if (options.length > promptLimits.options) {
    return [{ field, problem: 'tooMany', limit: promptLimits.options }]
  }
  if (again !== undefined) return [{ field, problem: 'taken', value: again.slice(0, 40) }]
  return long === undefined
    ? []
    : [{ field, problem: 'tooLong', value: long.slice(0, 40), limit: promptLimits.option }]
}

const same = (one: string, other: string): boolean =>
  evenWidth(one).toLowerCase() === evenWidth(other).toLowerCase()

/** The field of a prompt's answer: texts and numbers as typed, chosen options one a line, and of files their
 * names, which the registry writes as they come and go. */
export const promptField = 'entry'

/** What was answered to a prompt, in one line but for texts; the same as typed where it cannot be read. */
export function readEntry(asked: Prompt, typed: string): { value: string; errors: FieldError[] } {
  const said = readText(typed)
  const field = promptField
  const value = [...said].slice(0, 40).join('')
  if (!isPrintable(said)) return { value: said, errors: [{ field, problem: 'controlCharacters' }] }
  if (asked.type === 'number') {
    const read = readNumber(asked, said)
    return 'value' in read
      ? { value: String(read.value), errors: [] }
      : { value: said, errors: [{ field, value, ...read }] }
  }
  if (asked.type === 'file') return { value: said.split('\n').join('、'), errors: [] }
  if (hasOptions(asked.type)) {
    const chosen = chosenOf(asked, said)
    return chosen
      ? { value: chosen.join('、'), errors: [] }
      : { value: said, errors: [{ field, problem: 'unknownCode', value }] }
  }
  const limit = promptLimits.entry
  const isLong = asked.type === 'text' && [...said].length > limit
  return {
    value: said,
    errors: isLong ? [{ field, problem: 'tooLong', value, limit }] : [],
  }
}

const readNumber = ({ unit, min, max }: Prompt, said: string): Measured =>
  readMeasured(said, unit, {
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  })

/** The options that were chosen, in the prompt's order; undefined where one is none of them, or there are
 * more than one can be. One a line, or in one line with 、 between. */
export function chosenOf({ type, options }: Prompt, typed: string): string[] | undefined {
  const find = (part: string) => options.find((option) => same(option, readText(part)))
  const whole = find(typed)
  const parts = whole === undefined && type === 'choices' ? typed.split(/\n/) : [typed]
  const named = parts.flatMap((part) =>
    find(part) === undefined && type === 'choices' ? part.split(/[、，,;；]/) : [part],
  )
  const found = named.filter((part) => readText(part) !== '').map(find)
  if (found.length === 0 || found.some((one) => one === undefined)) return undefined
  return options.filter((option) => found.includes(option))
}
