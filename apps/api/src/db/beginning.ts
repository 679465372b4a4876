import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** Where the build leaves a database folder in which schema, catalogue and jobs already stand: a registry
 * that starts for the first time begins with a copy. `mark` is a file in it, of what it was made. */
export const beginning = join(root, 'apps/api/dist/beginning')
export const mark = 'beginning'

/** Of all that decides what a first start writes. */
export function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(
    [
      'apps/api/src/**/*.{ts,sql}',
      'packages/{schema,catalogue}/{src,data,sources}/**',
      'node_modules/@electric-sql/pglite/package.json',
    ],
    { cwd: root, exclude: ['**/*.test.ts', '**/testing', '**/fixtures'], withFileTypes: true },
  )
  const paths = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const path of paths.toSorted())
    hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

/** Whether the build's folder is there and what this program would make. */
export const hasBeginning = (): boolean =>
  existsSync(join(beginning, mark)) && readFileSync(join(beginning, mark), 'utf8') === fingerprint()
