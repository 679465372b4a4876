import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import { Refused } from '../refusal.ts'

/** Answers the typed client, packed as it was built in `folder`, for `npm install`: whoever reaches the registry has the
 * client that fits it. Throws Refused where none was built. */
export async function answerPackage(c: Context, folder: string | undefined): Promise<Response> {
  const built = folder === undefined ? [] : await readdir(folder)
  const name = built.find((one) => one.endsWith('.tgz'))
  if (folder === undefined || name === undefined) throw new Refused('notFound')
  c.header('content-disposition', `attachment; filename="${name}"`)
  c.header('cache-control', 'no-cache')
  return c.body(await readFile(join(folder, name)), 200, { 'content-type': 'application/gzip' })
}
