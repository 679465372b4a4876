import { randomUUID } from 'node:crypto'
import { formatDate } from '@renkei/schema'
import type { Officer } from '../actor.ts'
import { record } from '../audit/queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { moveProjects, selectContents } from '../project/revise.ts'
import type { RevisionContent } from '../project/content.ts'
import { type Move, noteMoves, selectMoves, selectRunning } from './queries.ts'

/** Writes what follows from municipalities that joined or left their region by a day (ISO, in Japan): a revision of
 * each project in which who joined is presumed as others are, from its first day on, or in which whoever left no
 * longer stands, from the day after its last. `author` is nobody for what the catalogue says and what a day brings. */
export async function settleMembers(
  db: Db,
  on: string,
  { regionId, author = null }: { regionId?: number; author?: Officer | null } = {},
): Promise<Move[]> {
  const moves = await selectMoves(db, on, regionId)
  const days = Map.groupBy(moves, ({ region, day }) => `${day} ${region}`)
  for (const same of [...days.keys()].toSorted().map((day) => days.get(day) ?? [])) {
    await settleDay(db, same, author)
  }
  return moves
}

/** The same of what a day brings by itself, with the trail told of each region; answers how many joined or left. */
export const settleDue = (db: Db, on: string): Promise<number> =>
  transaction(db, async (trx) => {
    const moves = await settleMembers(trx, on)
    const requestId = randomUUID()
    for (const [slug, ofOne] of Map.groupBy(moves, (move) => move.slug)) {
      const names = (isJoining: boolean) =>
        ofOne.filter((move) => move.isJoining === isJoining).map(({ name }) => name)
      await record(
        trx,
        { requestId },
        {
          action: 'member.settle',
          subject: { kind: 'region', id: slug, name: ofOne[0]?.regionName ?? null },
          after: { on, joined: names(true), left: names(false) },
        },
      )
    }
    return moves.length
  })

async function settleDay(db: Db, moves: readonly Move[], author: Officer | null): Promise<void> {
  const [{ region, day } = { region: 0, day: '' }] = moves
  const running = await selectRunning(db, region, day)
  const contents = await selectContents(
    db,
    running.map(({ currentRevisionId }) => currentRevisionId),
  )
  const changed = running.flatMap((project) => {
    const content = contents.get(project.currentRevisionId)
    const next = content && moved(content, moves)
    return next && next !== content ? [{ project, content: next }] : []
  })
  const said = (isJoined: boolean) => moves.filter((move) => move.isJoining === isJoined)
  const named = (of: readonly Move[], name: 'name' | 'nameEn', by: string) =>
    of.map((move) => move[name]).join(by)
  const [joined, left] = [said(true), said(false)]
  const note = [
    ...(joined.length > 0 ? [`${named(joined, 'name', '・')}の加入`] : []),
    ...(left.length > 0 ? [`${named(left, 'name', '・')}の離脱`] : []),
  ].join('、')
  const noteEn = [
    ...(joined.length > 0 ? [`${named(joined, 'nameEn', ', ')} joined`] : []),
    ...(left.length > 0 ? [`${named(left, 'nameEn', ', ')} left`] : []),
  ].join('; ')
  await moveProjects(db, day, changed, { event: 'members', note, noteEn, author })
  await noteMoves(db, moves)
}

// Where nobody is presumed, a document or answers say who takes part, and nothing of who joins.
function moved(content: RevisionContent, moves: readonly Move[]): RevisionContent {
  const { participations } = content
  const presumes = participations.some(({ basis }) => basis === 'inferred')
  const next = moves.reduce<RevisionContent['participations']>((cells, move) => {
    const others = cells.filter(({ municipalityId }) => municipalityId !== move.municipalityId)
    if (!move.isJoining) return others.length === cells.length ? cells : others
    return !presumes || others.length < cells.length ? cells : [...cells, presumed(move)]
  }, participations)
  return next === participations ? content : { ...content, participations: next }
}

const presumed = ({ municipalityId, day }: Move): RevisionContent['participations'][number] => ({
  ...{ municipalityId, answer: 'unanswered', condition: null, basis: 'inferred' },
  reason: `${formatDate(day, 'ja')}に圏域に加わり、この事業への参加はまだ回答していません。`,
  reasonEn: `It joined the area on ${formatDate(day, 'en')} and has not answered yet whether it takes part.`,
  ...{ documentId: null, page: null, confirmedAt: null, confirmedBy: null },
  confirmedDepartmentId: null,
})
