import {
  type Actual,
  type correctActual,
  fiscalYearOf,
  type Indicator,
  readCorrection,
} from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'
import { getIndicator } from './get.ts'
import { permittedIndicator } from './subject.ts'
import { insertActual } from './write-queries.ts'

type Correction = z.infer<typeof correctActual>

/** Corrects a published actual by another revision with a reason, or adds the first of a year. Throws
 * Refused `fieldsInvalid`, or `stale` where `revision` is not the year's newest: `version` is. */
export async function correct(db: Db, asking: Actor, input: Correction): Promise<Indicator> {
  const { indicator, author } = await permittedIndicator(db, asking, 'indicator.correct', input.id)
  const before = actualOf(indicator, input)
  if ((before?.revision ?? 0) !== input.revision) throw stale(before)
  const read = readCorrection(input, indicator, before, fiscalYearOf(today()))
  if ('errors' in read) throw new Refused('fieldsInvalid', { fields: read.errors })
  return transaction(db, async (trx) => {
    const written = await insertActual(trx, author, { ...input, at: new Date() }, read.content)
    const after = await getIndicator(trx, input.id, true)
    if (!written) throw stale(actualOf(after, input))
    const told = (actual: Actual | undefined) =>
      actual && { fiscalYear: actual.fiscalYear, revision: actual.revision, value: actual.value }
    await record(trx, author, {
      action: 'indicator.correct',
      subject: { kind: 'indicator', id: input.id, name: indicator.title },
      before: told(before),
      after: { ...told(actualOf(after, input)), reason: read.content.reason },
    })
    return after
  })
}

const actualOf = ({ actuals }: Indicator, { fiscalYear }: Correction): Actual | undefined =>
  actuals.find((actual) => actual.fiscalYear === fiscalYear)

const stale = (now: Actual | undefined) =>
  new Refused('stale', now ? { version: now.revision, by: now.by, at: now.at } : { version: 0 })
