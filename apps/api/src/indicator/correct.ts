import {
  type Actual,
  type correctActual,
  type Indicator,
  readCorrection,
  soFar,
  yearOf,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { today } from '../today.ts'
import { action } from '../write/action.ts'
import { invalid, stale } from '../write/refuse.ts'
import { getIndicator } from './get.ts'
import { permittedIndicator } from './subject.ts'
import { insertActual } from './write-queries.ts'

type Correction = z.infer<typeof correctActual>

/** Corrects a published actual by another revision with a reason, or adds the first of a year. Throws
 * Refused `fieldsInvalid`, or `stale` where `revision` is not the year's newest: `version` is. */
export const correct = action(
  'indicator.correct',
  permittedIndicator,
  (trx, found, input: Correction) => correctOne(trx, found, input),
)

/** The same, within a transaction; throws Refused as above. */
export async function correctOne(
  trx: Db,
  { indicator, actor }: { indicator: Indicator; actor: Officer },
  input: Correction,
) {
  const before = actualOf(indicator, input)
  if ((before?.revision ?? 0) !== input.revision) throw overtaken(before)
  const sum = soFar(indicator, input.fiscalYear)
  const read = readCorrection(input, indicator, before, yearOf(today(), indicator.yearKind), sum)
  if ('errors' in read) throw invalid(...read.errors)
  const written = await insertActual(trx, actor, { ...input, at: new Date() }, read.content)
  const after = await getIndicator(trx, input.id, true)
  const now = actualOf(after, input)
  if (!written) throw overtaken(now)
  const { reason } = read.content
  return { answer: after, deed: { before: audited(before), after: { ...audited(now), reason } } }
}

const audited = (actual: Actual | undefined) =>
  actual && {
    ...{ fiscalYear: actual.fiscalYear, revision: actual.revision, value: actual.value },
    ...(actual.parts.length > 0 ? { parts: actual.parts } : {}),
  }

const actualOf = ({ actuals }: Indicator, { fiscalYear }: Correction): Actual | undefined =>
  actuals.find((actual) => actual.fiscalYear === fiscalYear)

const overtaken = (now: Actual | undefined) =>
  stale(now ? { version: now.revision, by: now.by, at: now.at } : { version: 0 })
