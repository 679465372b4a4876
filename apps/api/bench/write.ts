import { openPostgres } from '../src/db/postgres.ts'
import { generateProject } from './generate/project.ts'
import { createRandom } from './generate/random.ts'
import { generateRegion } from './generate/region.ts'
import { loadProjects } from '../src/project/load-queries.ts'
import { transaction } from '../src/db/transaction.ts'
import { writeSearchDocuments } from '../src/project/document.ts'
import type { Loading } from './load.ts'

const writes = 300

/** What the search document adds to a write: milliseconds for one project with its document, for
 * rewriting the document alone, and how many times a write without it the whole is. */
export async function measureWrites(url: string, { municipalities }: Loading) {
  const db = openPostgres(url, { connections: 1 })
  const random = createRandom(1)
  const region = generateRegion(0, municipalities, random)
  const place = await db
    .selectFrom('vision')
    .innerJoin('region', 'region.id', 'vision.region_id')
    .where('region.slug', '=', region.region.slug)
    .select(['region.id as regionId', 'vision.id as visionId'])
    .executeTakeFirstOrThrow()
  const beginning = { ...place, validFrom: '2024-03-29', note: '見本', noteEn: 'Sample' }

  const whole: number[] = []
  const document: number[] = []
  for (let i = 0; i < writes; i += 1) {
    const number = 1_000_000_000 + i
    const project = generateProject(number, region, random)
    const start = performance.now()
    await transaction(db, (trx) => loadProjects(trx, beginning, [project]))
    whole.push(performance.now() - start)
    const { id } = await db
      .selectFrom('project')
      .select('id')
      .where('vision_id', '=', place.visionId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const again = performance.now()
    await transaction(db, (trx) => writeSearchDocuments(trx, [id]))
    document.push(performance.now() - again)
  }
  await db.destroy()
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[writes / 2] ?? 0
  const both = median(whole)
  const alone = median(document)
  return {
    'project with document, ms': both.toFixed(2),
    'document alone, ms': alone.toFixed(2),
    'times a write without': (both / (both - alone)).toFixed(2),
  }
}
