import type { Officer } from '../actor.ts'
import { record } from '../audit/queries.ts'
import { contentOf, type FirstRevision } from '../project/load-queries.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { writeRevision } from '../project/revise.ts'
import { selectFrame } from '../vision/queries.ts'
import type { Change, RandomRegion } from './arbitrary-region.ts'
import { onDay } from './revise-on.ts'

/** The region as it stood at the end of a day, by playing its changes again without a database. */
export function regionOn(region: RandomRegion, changes: readonly Change[], day: string) {
  const standing = new Map<number, { validFrom: string; projects: FirstRevision[] }>()
  const said = [
    ...region.batches.flatMap(({ validFrom, projects }) =>
      projects.map((project) => ({ day: validFrom, project })),
    ),
    ...changes,
  ]
  for (const one of said) {
    if (one.day > day) continue
    standing.set(one.project.number, { validFrom: one.day, projects: [one.project] })
  }
  return { ...region, batches: [...standing.values()] }
}

/** Writes changes into a region of the registry, each on its day. */
export async function writeChanges(
  db: Db,
  region: string,
  changes: readonly Change[],
  author: Officer,
): Promise<void> {
  const frame = await selectFrame(db, { region })
  if (!frame) throw new Error(`There is no region ${region}`)
  for (const { day, project } of changes) {
    await onDay(day, () =>
      transaction(db, async (trx) => {
        const held = await trx
          .selectFrom('project')
          .select(['id', 'current_revision_id as currentRevisionId'])
          .where('vision_id', '=', frame.vision_id)
          .where('number', '=', project.number)
          .executeTakeFirst()
        const begun = {
          visionId: frame.vision_id,
          regionId: frame.region_id,
          number: project.number,
        }
        const { projectId } = await writeRevision(trx, {
          project: held ?? begun,
          content: contentOf(project, frame.ids),
          event: 'confirm',
          confirms: 'marks',
          note: '見本',
          noteEn: null,
          author,
        })
        const subject = { kind: 'project', id: projectId }
        await record(trx, author, { action: 'confirmation.confirm', subject })
      }),
    )
  }
}
