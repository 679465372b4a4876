import type { BookRow, Catalogue, CatalogueProject } from '@renkei/catalogue'
import { today } from '@renkei/schema'
import type { Actor, Officer } from '../actor.ts'
import { proposeAlignments } from '../alignment/propose.ts'
import type { Db } from '../db/schema.ts'
import { settleMembers } from '../member/settle.ts'
import type { HeldGrounds, RevisionContent } from '../project/content.ts'
import { contentOf, loadProjects } from '../project/load-queries.ts'
import { moveProjects, selectContents } from '../project/revise.ts'
import { firstRevision, loadEdition } from '../seed.ts'
import { loadPredecessors } from '../vision/predecessor-queries.ts'
import { reviseVision } from '../vision/load-queries.ts'
import { type FrameRow, selectIds } from '../vision/queries.ts'
import type { Judged } from './judge.ts'
import type { Plan } from './plan.ts'
import { selectCurrent } from './queries.ts'
import { reviseIndicators } from './revise-indicators.ts'
import { takeRegion } from './take-region.ts'
import { membersOf, predecessorsOf, structureOf, type Wrote } from './telling.ts'

/** Writes what the workbook of a vision that is held says anew, as its revision of a day: whole new revisions of the
 * projects that it changes or ends, and the first ones of those that it adds. `kept`: numbers of projects that stay as
 * they are all the same. */
export async function reviseHeld(
  db: Db,
  actor: Actor,
  { region_id: regionId, vision_id: visionId }: FrameRow,
  { judged, catalogue, plan, kept }: Revision,
  wrote: Wrote,
): Promise<void> {
  const [edition] = catalogue.visions
  const revised = edition?.revised
  if (!edition || !revised) throw new Error('A revision has its day')
  const author = actor.departmentId === null ? null : (actor as Officer)
  wrote('region', 0)
  await takeRegion(db, regionId, judged, catalogue)
  wrote('region', membersOf(catalogue))
  await reviseVision(db, visionId, edition)
  wrote('vision', structureOf(edition))
  wrote('members', 0)
  await settleMembers(db, revised.on, { regionId, author })

  const { editionName, editionNameEn } = edition.vision
  const made = { event: 'revise', author, reason: revised.reason } as const
  const noted = {
    note: editionName === null ? 'ビジョンの改訂' : `ビジョンの改訂（${editionName}）`,
    noteEn:
      editionNameEn === null
        ? 'Revision of the vision'
        : `Revision of the vision (${editionNameEn})`,
  }
  const said = new Map(edition.projects.map((project) => [project.number, project]))
  const begin = { regionId, visionId, validFrom: revised.on, ...noted, made }
  wrote('projects', 0)
  const wroteProjects = (count: number) => wrote('projects', count)
  const added = await loadProjects(
    db,
    begin,
    plan.added.flatMap((number) => {
      const project = said.get(number)
      return project ? [firstRevision(project, edition, catalogue.municipalities)] : []
    }),
    wroteProjects,
  )
  const ids = await selectIds(db, visionId)
  const stood = await selectCurrent(db, visionId)
  const contents = await selectContents(
    db,
    stood.map(({ revisionId }) => revisionId),
  )
  const knownIn = cellsOf(judged, ids)
  const changed = stood.flatMap(({ id, number, revisionId }) => {
    const [project, held] = [said.get(number), contents.get(revisionId)]
    if (!project || !held || !plan.changed.includes(number) || kept.has(number)) return []
    const content = contentAfter(project, held, ids, knownIn(number))
    return [
      {
        project: { id, currentRevisionId: revisionId },
        content: withReason(content, revised.reason ?? noted.note),
        isRetitled: content.title !== held.title,
      },
    ]
  })
  await moveProjects(db, revised.on, changed, { ...made, ...noted }, wroteProjects)
  const place = { regionId, visionId }
  wrote('indicators', 0)
  const indicators = await reviseIndicators(db, actor, place, { judged, edition }, (count) =>
    wrote('indicators', count),
  )
  await loadPredecessors(db, place, edition, indicators)
  wrote('predecessors', predecessorsOf(edition))
  wrote('members', 0)
  await settleMembers(db, today(), { regionId, author })
  for (const { projectId, isRetitled } of [
    ...added.map((id) => ({ projectId: id, isRetitled: true })),
    ...changed.map(({ project, isRetitled: is }) => ({ projectId: project.id, isRetitled: is })),
  ]) {
    if (isRetitled) await proposeAlignments(db, { projectId })
    wrote('alignments', 1)
  }
}

/** Writes the next vision of a region that is held; the one before stays as it is. */
export async function takeNext(
  db: Db,
  actor: Actor,
  { region_id: regionId }: FrameRow,
  { judged, catalogue }: Pick<Revision, 'judged' | 'catalogue'>,
  wrote: Wrote,
): Promise<void> {
  wrote('region', 0)
  await takeRegion(db, regionId, judged, catalogue)
  wrote('region', membersOf(catalogue))
  for (const edition of catalogue.visions) {
    await loadEdition(db, regionId, edition, catalogue, wrote)
  }
  wrote('members', 0)
  const author = actor.departmentId === null ? null : (actor as Officer)
  await settleMembers(db, today(), { regionId, author })
}

type Revision = {
  judged: Judged
  catalogue: Catalogue
  plan: Plan
  kept: ReadonlySet<number>
}

/** Who of a project's municipalities (ids) the workbook was read against. */
function cellsOf({ sheets, gone }: Judged, ids: FrameRow['ids']) {
  const rows: BookRow[] = [
    ...(sheets.get('participations') ?? []).flatMap(({ held }) => (held ? [held] : [])),
    ...(gone.get('participations') ?? []),
  ]
  const of = Map.groupBy(rows, (row) => Number(row['project']))
  return (number: number): Set<number | undefined> =>
    new Set((of.get(number) ?? []).map((row) => ids.municipalities[String(row['municipality'])]))
}

/** A project as the workbook says it: what it says as it is held keeps who confirmed it, and what no workbook holds
 * stays. `read`: municipalities that the workbook was read against; who joined since stays as well. */
function contentAfter(
  project: CatalogueProject,
  held: RevisionContent,
  ids: FrameRow['ids'],
  read: ReadonlySet<number | undefined>,
): RevisionContent {
  const { fromFiscalYear, toFiscalYear, ...rest } = project
  const years = {
    fromFiscalYear: fromFiscalYear ?? held.fromFiscalYear,
    toFiscalYear: toFiscalYear ?? held.toFiscalYear,
  }
  const said = contentOf({ ...rest, ...years }, ids)
  const { registered: _, ...content } = { registered: null, ...said }
  const cells = new Map(held.participations.map((cell) => [cell.municipalityId, cell]))
  const marks = new Map(held.marks.map((mark) => [mark.measureId, mark]))
  const named = new Set(said.participations.map(({ municipalityId }) => municipalityId))
  return {
    ...content,
    markCountReason: held.markCountReason,
    policyArea: asHeld(said.policyArea, held.policyArea),
    marks: said.marks.map((mark) => asHeld(mark, marks.get(mark.measureId))),
    participations: [
      ...said.participations.map((cell) => asHeld(cell, cells.get(cell.municipalityId))),
      ...held.participations.filter(
        ({ municipalityId }) => !named.has(municipalityId) && !read.has(municipalityId),
      ),
    ],
  }
}

/** What says what is held stands on what that stands on. */
function asHeld<T extends HeldGrounds>(said: T, held: T | undefined): T {
  const known = new Set(['confirmedAt', 'confirmedBy', 'confirmedDepartmentId'])
  const keys = Object.keys(said).filter((key) => !known.has(key)) as (keyof T)[]
  return held && keys.every((key) => said[key] === held[key]) ? held : said
}

const withReason = (content: RevisionContent, reason: string): RevisionContent => ({
  ...content,
  endReason: content.status === 'ended' ? (content.endReason ?? reason) : null,
})
