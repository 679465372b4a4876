import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const sources = new URL('../', import.meta.url)

/** Where the build leaves a database folder in which schema, catalogue and jobs already stand: a registry
 * that starts for the first time begins with a copy. */
export const beginning = join(root, 'apps/api/dist/beginning')
/** Where the build leaves the server with all it needs in a few files. */
export const program = join(root, 'apps/api/dist/program')
/** Programs that the server starts beside itself for one file, from `src`: there they lie too. Each would find
 * and link its sources anew, which takes longer than most files do. */
export const beside = [
  'workbook/reader.ts',
  'workbook/builder.ts',
  'workbook/actuals/builder.ts',
  'workbook/region/builder.ts',
  'paper/builder.ts',
  'table/builder.ts',
] as const
/** A file in what was built, of the sources it was made of. */
export const mark = 'built-of'

let known: string | undefined

/** Of all sources that decide what is built, as they were when they were first looked at. */
export const fingerprint = (): string => (known ??= readSources())

function readSources(): string {
  const hash = createHash('sha256')
  const files = globSync(
    [
      'apps/api/src/**/*.{ts,sql}',
      'packages/{schema,catalogue}/{src,data,sources}/**',
      'package-lock.json',
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

/** Whether a folder of the build is there and made of the sources as they are. */
export const hasBuilt = (folder: string): boolean =>
  existsSync(join(folder, mark)) && readFileSync(join(folder, mark), 'utf8') === fingerprint()

/** The name of one of them in what was built. */
export const nameOf = (path: (typeof beside)[number]): string =>
  path.replaceAll('/', '-').replace('.ts', '')

/** A program as the build made it of the sources as they are, and otherwise its source. */
export function asBuilt(source: URL): URL {
  const path = beside.find((one) => source.href === new URL(one, sources).href)
  return path === undefined || !hasBuilt(program)
    ? source
    : pathToFileURL(join(program, `${nameOf(path)}.js`))
}
