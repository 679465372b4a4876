import { z } from 'zod'
import { answerLimits, type GivenAnswer, givenAnswers } from './answer.ts'
import type { FieldError } from './error.ts'
import { inquiryLimits } from './inquiry.ts'
import { id, isPrintable, number, text } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { readText } from './reading.ts'

/** Corrects what a published inquiry (id) made of a municipality's part in a project; `revision` is the
 * project's as read, `department` 担当課 of a lead. */
export const correctFact = z.object({
  id,
  project: number,
  revision: number,
  municipality: municipalityCode,
  answer: z.enum(givenAnswers),
  department: text(1000),
  reason: text(4000),
})

type Read = { answer: GivenAnswer; department: string | null; reason: string }

/** Reads a correction, on screen and on the server alike: a lead names its department, and every correction its
 * reason. */
export function readFactCorrection({
  answer,
  ...typed
}: Pick<z.infer<typeof correctFact>, 'answer' | 'department' | 'reason'>): {
  content: Read | null
  errors: FieldError[]
} {
  const department = readText(typed.department)
  const reason = readText(typed.reason)
  const needs = answer === 'lead'
  const errors = [
    ...(needs ? problemsOf('department', department, answerLimits.department) : []),
    ...problemsOf('reason', reason, inquiryLimits.reason),
  ]
  if (errors.length > 0) return { content: null, errors }
  return { content: { answer, department: needs ? department : null, reason }, errors }
}

function problemsOf(field: string, typed: string, limit: number): FieldError[] {
  if (typed === '') return [{ field, problem: 'required' }]
  if (!isPrintable(typed)) return [{ field, problem: 'controlCharacters' }]
  return [...typed].length > limit ? [{ field, problem: 'tooLong', limit }] : []
}
