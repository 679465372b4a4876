import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifest = z.record(z.string(), z.object({ css: z.array(z.string()).optional() }))
const faces = /@font-face\s*\{\s*font-family:\s*['"]?Renkei Sans\b[^}]*\}/g

/** The style rules that name the type of pages, as the stylesheet of the web client in `folder` has them; none where none
 * was built. It comes last of the names in the stylesheet, so that only whoever has no Japanese type of their own fetches it. */
export function typeOf(folder: string | undefined): string {
  const noted = folder === undefined ? undefined : join(folder, '.vite/manifest.json')
  if (folder === undefined || noted === undefined || !existsSync(noted)) return ''
  const files = manifest.parse(JSON.parse(readFileSync(noted, 'utf8')))
  // The bundler puts them with whichever part of the program it shares them by.
  const styles = new Set(Object.values(files).flatMap(({ css = [] }) => css))
  const found = [...styles].flatMap(
    (file) => readFileSync(join(folder, file), 'utf8').match(faces) ?? [],
  )
  if (found.length === 0) throw new Error('The web client was built without its type')
  return found.join('\n')
}
