import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The program of one of the compilers that are installed. */
export const compiler = (name: 'typescript' | 'typescript-6' | 'typescript-5.9'): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin/tsc')

/** Declarations of the registry's routes, as its source stands. */
export function buildTypes(): void {
  const build = [compiler('typescript'), '-b', join(root, 'packages/client')]
  const { status, stdout } = spawnSync(process.execPath, build, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
}
