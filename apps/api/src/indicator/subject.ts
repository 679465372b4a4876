import {
  type Indicator,
  type IndicatorContent,
  type IndicatorForm,
  readIndicator,
} from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { writeSearchDocuments } from '../project/document.ts'
import type { FrameRow } from '../vision/queries.ts'
import type { Read } from '../write/action.ts'
import { invalid, stale, stateChanged } from '../write/refuse.ts'
import { getIndicator } from './get.ts'
import { selectProjectIds, selectProjectsNamed, selectWeights } from './queries.ts'
import { type Content, selectWritten, updateIndicator } from './write-queries.ts'

/** An indicator and who may write it. Throws Refused `indicatorNotFound` or `forbidden`. */
export async function permittedIndicator(
  db: Db,
  asking: Actor | null,
  procedure: 'indicator.save' | 'indicator.end' | 'indicator.correct' | 'indicator.correctTarget',
  { id }: { id: number },
) {
  const indicator = await getIndicator(db, id, true)
  permit(asking, procedure, { region: indicator.region })
  // What a plan's document states is not ours to change; what came of it can be recorded.
  if (indicator.stated && procedure !== 'indicator.correct') throw new Refused('forbidden')
  const subject = { kind: 'indicator', id, name: indicator.title }
  return { indicator, actor: asOfficer(asking), subject }
}

/** An indicator as typed, in the database's terms. Throws Refused `fieldsInvalid`. */
export async function readColumns(
  db: Db,
  { frame, ids, vision_id }: FrameRow,
  form: IndicatorForm,
  own?: number,
): Promise<Content> {
  const projects = await selectProjectIds(db, vision_id)
  const weights = await selectWeights(db, vision_id, own)
  const read = readIndicator(form, { ...frame, projects: [...projects.keys()], weights })
  if ('errors' in read) throw invalid(...read.errors)
  return contentIn(read.content, ids, projects)
}

/** What an indicator says with the ids behind its names; `projects`: ids by number. */
export function contentIn(
  { pillar, policyArea, measure, project, municipality, ...content }: IndicatorContent,
  ids: FrameRow['ids'],
  projects: ReadonlyMap<number, number>,
): Content {
  const municipalityId = ids.municipalities[municipality]
  if (municipalityId === undefined) throw new Error(`${municipality} was read and is unknown`)
  const projectId = project === null ? null : (projects.get(project) ?? null)
  const idIn = (of: Record<string, number>, name: string | number | null) =>
    name === null ? null : (of[name] ?? null)
  return {
    ...content,
    pillarId: idIn(ids.pillars, pillar),
    policyAreaId: idIn(ids.policyAreas, policyArea),
    measureId: idIn(ids.measures, measure),
    projectId,
    municipalityId,
  }
}

/** Writes over the version read, unless it was ended; answers it as it is now. Throws Refused:
 * `stateChanged` (ended) or `stale`. */
export async function update(
  trx: Db,
  author: Officer,
  read: Read & { at: Date },
  set: Parameters<typeof updateIndicator>[3],
): Promise<Indicator> {
  const isWritten = await updateIndicator(trx, author, read, set)
  const now = await getIndicator(trx, read.id, true)
  if (isWritten) return now
  const written = { version: now.version, ...(await selectWritten(trx, read.id)) }
  throw now.endedAt === null ? stale(written) : stateChanged({ ...written, state: 'ended' })
}

/** Projects are found by their indicators' titles: their search documents follow what was written. */
export async function findAgain(trx: Db, ...written: Indicator[]): Promise<void> {
  const [{ id } = { id: 0 }] = written
  const numbers = written.flatMap(({ project }) => project ?? [])
  if (numbers.length > 0)
    await writeSearchDocuments(trx, await selectProjectsNamed(trx, id, numbers))
}

/** An indicator as the audit trail tells it: what was registered, not its actuals. */
export function audited(indicator: Indicator) {
  const { pillar, policyArea, measure } = indicator
  const { version, project, title, unit, direction, kind, source } = indicator
  const { baseline, baselineFiscalYear, target, targetFiscalYear, proposed } = indicator
  const { municipality, department, totalling } = indicator
  const { yearKind, countedOn, baselineWords, targetWords, formerTargets } = indicator
  const weight = indicator.weight && { id: indicator.weight.id, title: indicator.weight.title }
  return {
    ...{ totalling, weight, pillar, policyArea, measure },
    ...{ yearKind, countedOn, baselineWords, targetWords },
    ...{ version, project, title, unit, direction, kind, source, municipality, department },
    ...{ baseline, baselineFiscalYear, target, targetFiscalYear },
    ...(formerTargets.length > 0 ? { formerTargets } : {}),
    ...(proposed === null ? {} : { proposed }),
  }
}
