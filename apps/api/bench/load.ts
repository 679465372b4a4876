import { availableParallelism } from 'node:os'
import postgres from 'postgres'
import { openPostgres } from '../src/db/postgres.ts'
import { generate } from './generate/index.ts'
import { migrate } from '../src/db/migrate.ts'

export type Loading = {
  projects: number
  regions: number
  municipalities: number
  visions?: number
}

const indexes = [
  'search_document_tags',
  'search_document_grounded_tags',
  'search_document_grams',
  'search_document_grams_en',
  'search_document_by_number',
]

/** Fills an empty database with a scale; search indexes are built after the rows, constraints of
 * the made-up rows are trusted. */
export async function load(url: string, scale: Loading): Promise<void> {
  const db = openPostgres(url, { connections: 1 })
  await migrate(db)
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  const rebuilt: string[] = []
  for (const name of indexes) {
    const [row] = await admin`select pg_get_indexdef(${name}::regclass) as definition`
    rebuilt.push(String(row?.['definition']))
    await admin`drop index ${admin(name)}`
  }
  const database = new URL(url).pathname.slice(1)
  await admin.unsafe(`alter database ${database} set session_replication_role = replica`)
  await db.destroy()

  const loading = openPostgres(url, { connections: 1 })
  let shown = 0
  await generate(loading, { ...scale, seed: 1 }, (loaded) => {
    const percent = Math.floor((loaded * 100) / (scale.projects * (scale.visions ?? 1)))
    if (percent >= shown + 10) {
      shown = percent
      console.info(`  loaded ${loaded} of ${scale.projects * (scale.visions ?? 1)}`)
    }
  })
  await loading.destroy()
  await admin.unsafe(`alter database ${database} reset session_replication_role`)
  await admin.unsafe(`set maintenance_work_mem = '1GB'`)
  await admin.unsafe(`set max_parallel_maintenance_workers = ${availableParallelism()}`)
  for (const definition of rebuilt) await admin.unsafe(definition)
  await admin.unsafe('vacuum analyze')
  await admin.end()
}
