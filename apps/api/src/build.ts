// `npm run build`: what a first start on the embedded database begins with, unless it is there.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginning, fingerprint, hasBeginning, mark } from './db/beginning.ts'

if (!hasBeginning()) {
  const [{ connect }, { installJobs }, { createLog }, { prepare }] = await Promise.all([
    import('./db/connect.ts'),
    import('./jobs/boss.ts'),
    import('./log.ts'),
    import('./prepare.ts'),
  ])
  const making = `${beginning}.new`
  for (const folder of [making, beginning]) rmSync(folder, { recursive: true, force: true })
  // As a first start on an empty folder would.
  const { db, close } = await connect({ databaseUrl: undefined, dataDir: making })
  const log = createLog('error')
  await prepare(db, log)
  await installJobs({ db, databaseUrl: undefined, owns: true }, log)
  await close()
  writeFileSync(join(making, 'pg', mark), fingerprint())
  renameSync(join(making, 'pg'), beginning)
  rmSync(making, { recursive: true })
}
