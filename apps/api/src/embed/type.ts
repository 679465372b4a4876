import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const manifest = z.record(z.string(), z.object({ file: z.string() }))
const weights = { regular: 400, bold: 700 }

/** The style rules that name the type of pages, as the web client was built with it in `folder`; none where none was built. It
 * comes last of the names in the stylesheet, so that only whoever has no Japanese type of their own fetches it. */
export function typeOf(folder: string | undefined): string {
  const noted = folder === undefined ? undefined : join(folder, '.vite/manifest.json')
  if (noted === undefined || !existsSync(noted)) return ''
  const files = manifest.parse(JSON.parse(readFileSync(noted, 'utf8')))
  return Object.entries(weights)
    .map(([name, weight]) => {
      const file = files[`.type/${name}.woff2`]?.file
      if (file === undefined) throw new Error(`The web client was built without its ${name} type`)
      return `@font-face{font-family:'Renkei Sans';font-weight:${weight};font-display:swap;src:url(/${file}) format('woff2')}\n`
    })
    .join('')
}
