import { type Indicator, type IndicatorForm, readIndicator } from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import type { FrameRow } from '../vision/queries.ts'
import { getIndicator } from './get.ts'
import { selectProjectIds } from './queries.ts'
import { type Columns, selectWritten } from './write-queries.ts'

/** An indicator and who may write it. Throws Refused `indicatorNotFound` or `forbidden`. */
export async function permittedIndicator(
  db: Db,
  actor: Actor,
  procedure: 'indicator.save' | 'indicator.end' | 'indicator.correct',
  id: number,
): Promise<{ indicator: Indicator; author: Officer }> {
  const indicator = await getIndicator(db, id, true)
  permit(actor, procedure, { region: indicator.region })
  // What a plan's document states is not ours to change; what came of it can be recorded.
  if (indicator.stated && procedure !== 'indicator.correct') throw new Refused('forbidden')
  return { indicator, author: asOfficer(actor) }
}

/** An indicator as typed, in the database's terms. Throws Refused `fieldsInvalid`. */
export async function readColumns(
  db: Db,
  { frame, ids, vision_id }: FrameRow,
  form: IndicatorForm,
): Promise<Columns> {
  const projects = await selectProjectIds(db, vision_id)
  const { municipalities } = frame
  const read = readIndicator(form, { municipalities, projects: [...projects.keys()] })
  if ('errors' in read) throw new Refused('fieldsInvalid', { fields: read.errors })
  const { project, municipality, ...content } = read.content
  const municipalityId = ids.municipalities[municipality]
  if (municipalityId === undefined) throw new Error(`${municipality} was read and is unknown`)
  const projectId = project === null ? null : (projects.get(project) ?? null)
  return { ...content, projectId, municipalityId }
}

/** Why a write found nothing to write over: `stateChanged` (ended) or `stale`. */
export async function refusedWrite(db: Db, id: number): Promise<Refused> {
  const now = await getIndicator(db, id, true)
  const written = await selectWritten(db, id)
  return now.endedAt === null
    ? new Refused('stale', { version: now.version, ...written })
    : new Refused('stateChanged', { value: 'ended', ...written })
}

/** An indicator as the audit trail tells it: what was registered, not its actuals. */
export function told(indicator: Indicator) {
  const { version, project, title, unit, direction, kind, source } = indicator
  const { baseline, baselineFiscalYear, target, targetFiscalYear } = indicator
  const { municipality, department } = indicator
  return {
    ...{ version, project, title, unit, direction, kind, source, municipality, department },
    ...{ baseline, baselineFiscalYear, target, targetFiscalYear },
  }
}
