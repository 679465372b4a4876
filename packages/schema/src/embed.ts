import { lacksEdition, pageAt, visionPages, type VisionPage } from './page.ts'
import { questionParameters, readNumber } from './parameters.ts'

// Pages of which others may show a part within their own, with the pixels that it takes at first.
const sizes = {
  project: { width: 640, height: 360 },
  municipality: { width: 720, height: 640 },
  matrix: { width: 960, height: 640 },
} as const satisfies Partial<Record<VisionPage, { width: number; height: number }>>

type EmbedPage = keyof typeof sizes

/** What of a page's address its part to embed takes: a day and a language, of the matrix the filters and the view. */
const taken = {
  project: ['asOf', 'lang'],
  municipality: ['asOf', 'lang'],
  matrix: [...questionParameters, 'view'],
} as const satisfies Record<EmbedPage, readonly string[]>

export type Embedding = {
  page: EmbedPage
  /** Slug of its region. */
  region: string
  /** The edition of its vision; undefined for the newest. */
  vision: number | undefined
  /** Which project (its number) or municipality (its code), as the address has it; empty of the matrix. */
  of: string
  /** Path and query below the registry's origin. */
  path: string
  width: number
  height: number
}

const isEmbedPage = (page: string): page is EmbedPage => Object.hasOwn(sizes, page)

/** How others show what the page at an address below the registry's origin shows; undefined of other pages. */
export function embeddingOf(pathname: string, search: URLSearchParams): Embedding | undefined {
  const parts = pathname.split('/').filter((part) => part !== '')
  const [region, ...below] = parts
  const isNewest = lacksEdition(parts)
  const own = isNewest ? below : below.slice(1)
  const found = region === undefined ? undefined : pageAt(visionPages, own)
  if (region === undefined || !found || !isEmbedPage(found.page)) return undefined
  const vision = isNewest ? undefined : readNumber(below[0] ?? '')
  if (!isNewest && typeof vision !== 'number') return undefined
  const known: readonly string[] = taken[found.page]
  const query = new URLSearchParams([...search].filter(([name]) => known.includes(name))).toString()
  const path = `/embed/${parts.join('/')}${query === '' ? '' : `?${query}`}`
  const [of = ''] = found.params
  const place = { page: found.page, region, vision: vision as number | undefined, of }
  return { ...place, path, ...sizes[found.page] }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** HTML that others put into their pages: a frame, and the program that gives it the height of what it shows.
 * `origin`: where the registry is; `title`: what screen readers call the frame. */
export function embedCode(
  { path, width, height }: Pick<Embedding, 'path' | 'width' | 'height'>,
  { origin, title }: { origin: string; title: string },
): string {
  const size = `width="${width}" height="${height}" style="width:100%;max-width:${width}px;border:0"`
  return [
    `<iframe src="${escaped(`${origin}${path}`)}" title="${escaped(title)}" ${size} loading="lazy"></iframe>`,
    `<script src="${escaped(origin)}/embed/embed.js" async></script>`,
  ].join('\n')
}
