import { z } from 'zod'
import type { FieldError } from './error.ts'
import { isPrintable, number, text } from './kinds.ts'
import { author } from './person.ts'
import { projectName } from './project.ts'
import { projectTexts } from './project-texts.ts'
import { readText } from './reading.ts'
import { visionRef } from './vision.ts'

/** A project on the desk where the policy office writes what each does: its 概要, and who wrote it last. */
export const description = projectName.extend({
  revision: z.number().int(),
  visionPage: z.number().int().nullable(),
  policyArea: z.string(),
  measures: z.array(z.number().int()),
  summary: z.string().nullable(),
  by: author.nullable(),
  at: z.iso.datetime({ offset: true }).nullable(),
})
export type Description = z.infer<typeof description>

/** `revision`: the one read. */
export const saveDescription = visionRef.extend({
  project: number,
  revision: number,
  summary: text(2000),
})

/** What is wrong with a summary as typed; empty is wrong too. */
export function checkSummary(typed: string): FieldError[] {
  const summary = readText(typed)
  const { limit } = projectTexts.summary
  if (summary === '') return [{ field: 'summary', problem: 'required' }]
  if (!isPrintable(summary)) return [{ field: 'summary', problem: 'controlCharacters' }]
  return [...summary].length > limit
    ? [{ field: 'summary', problem: 'tooLong', value: [...summary].slice(0, 40).join(''), limit }]
    : []
}
