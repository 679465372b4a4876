import { sql } from 'kysely'
import { vi } from 'vitest'
import type { Officer } from '../actor.ts'
import { record } from '../audit/queries.ts'
import { one } from '../db/one.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import type { NewRevision, RevisionContent } from '../project/content.ts'
import { selectContent, writeRevision } from '../project/revise.ts'

/** Runs `work` as if it were noon of a day in Japan (ISO date), or a time of it (2026-05-29T17:00:00). */
export async function onDay<T>(day: string, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({
    toFake: ['Date'],
    now: new Date(`${day.includes('T') ? day : `${day}T12:00:00`}+09:00`),
  })
  try {
    return await work()
  } finally {
    vi.useRealTimers()
  }
}

/** Writes another revision of a project of some region's newest vision on a day; answers its number.
 * `change` is laid over what the current revision says. */
export const reviseOn = (
  db: Db,
  day: string,
  {
    region,
    number,
    author,
    change,
    ...rest
  }: {
    region: string
    number: number
    author: Officer
    change: (content: RevisionContent) => Partial<RevisionContent>
  } & Partial<Pick<NewRevision, 'note' | 'noteEn'>>,
): Promise<number> =>
  onDay(day, () =>
    transaction(db, async (trx) => {
      const { rows } = await sql<{ id: number; currentRevisionId: number }>`
        select p.id, p.current_revision_id as "currentRevisionId"
        from project p join vision v on v.id = p.vision_id join region r on r.id = v.region_id
        where r.slug = ${region} and p.number = ${number}::int order by v.edition desc limit 1
      `.execute(trx)
      const project = one(rows)
      const content = await selectContent(trx, project.currentRevisionId)
      const written = await writeRevision(trx, {
        project,
        content: { ...content, ...change(content) },
        event: 'confirm',
        confirms: 'marks',
        note: '見本の改訂',
        noteEn: null,
        author,
        ...rest,
      })
      const subject = { kind: 'project', id: written.projectId }
      await record(trx, author, { action: 'confirmation.confirm', subject })
      return written.revision
    }),
  )
