import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeSnapshot, makeTemplate, type Source } from './database.ts'
import { makeFolder } from './folder.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databases: { pglite: Source; postgres: Source }
  }
}

/** Once per test run: a PostgreSQL server with a template database, and a PGlite snapshot. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeFolder('renkei-test-')
  const snapshot = join(folder, 'catalogue.tar')
  const [archive, server] = await Promise.all([makeSnapshot(), startPostgres()])
  writeFileSync(snapshot, archive)
  await makeTemplate(server.url('postgres'), 'catalogue')
  project.provide('databases', {
    pglite: { kind: 'pglite', snapshot },
    postgres: { kind: 'postgres', server: server.url('postgres'), template: 'catalogue' },
  })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
