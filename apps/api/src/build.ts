// `npm run build`: what makes starts fast, unless it is there.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown, type Plugin } from 'rolldown'
import { beginning, beside, fingerprint, hasBuilt, mark, nameOf, program } from './db/built.ts'
import { leaveUnoptimized } from './db/unoptimized.ts'

/** As a first start on an empty folder would. */
async function makeBeginning(): Promise<void> {
  leaveUnoptimized()
  const [{ connect }, { installJobs }, { createLog }, { prepare }] = await Promise.all([
    import('./db/connect.ts'),
    import('./jobs/boss.ts'),
    import('./log.ts'),
    import('./prepare.ts'),
  ])
  const making = `${beginning}.new`
  for (const folder of [making, beginning]) rmSync(folder, { recursive: true, force: true })
  const { db, close } = await connect({ databaseUrl: undefined, dataDir: making })
  const log = createLog('error')
  await prepare(db, log)
  await installJobs({ db, databaseUrl: undefined, owns: true }, log)
  await close()
  writeFileSync(join(making, 'pg', mark), fingerprint())
  renameSync(join(making, 'pg'), beginning)
  rmSync(making, { recursive: true })
}

const inSource = (path: string) => fileURLToPath(new URL(path, import.meta.url))

async function bundle(input: Record<string, string>, cleanDir: boolean): Promise<void> {
  const made = await rolldown({
    input,
    platform: 'node',
    // What fails throws.
    logLevel: 'silent',
    // What some of its packages would use where it were installed.
    external: ['pg-native', 'cloudflare:sockets'],
    plugins: [whereItLies],
  })
  await made.write({ dir: program, format: 'esm', cleanDir })
}

async function makeProgram(): Promise<void> {
  await bundle({ serve: inSource('serve.ts') }, true)
  // Apart from it: they load nothing that is the server's alone.
  await bundle(Object.fromEntries(beside.map((path) => [nameOf(path), inSource(path)])), false)
  writeFileSync(join(program, mark), fingerprint())
}

// Threads, other programs and files are found from the source that names them.
const whereItLies: Plugin = {
  name: 'where-it-lies',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.url')) return null
    const source = JSON.stringify(relative(program, id).replaceAll('\\', '/'))
    return code.replaceAll('import.meta.url', `new URL(${source}, import.meta.url).href`)
  },
}

if (!hasBuilt(beginning)) await makeBeginning()
if (!hasBuilt(program)) await makeProgram()
