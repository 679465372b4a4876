import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { embeddingOf } from '@renkei/schema'
import { keeper } from '../audit/kept.ts'
import type { Db } from '../db/schema.ts'
import { escaped } from '../xml.ts'
import type { MakePage, Moved, Page } from './page.ts'

/** A whole document, as it is kept and, to nearly all, sent. */
export type Document = {
  brotli: Uint8Array<ArrayBuffer>
  etag: string
  /** For the policy of contents: the hash of the only style the document brings, where it brings one. */
  styleHash: string | undefined
}

type Asked = Parameters<MakePage>[0]

// Pages that are kept at most.
const most = 300

const compress = promisify(brotliCompress)
const expand = promisify(brotliDecompress)

/** The document for those who cannot read it compressed. */
export const plain = async (document: Document): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await expand(document.brotli))

/** Makes documents of the built web client in `folder`, and keeps those that nothing was written since. */
export function pageMaker(db: Db, folder: string) {
  const shell = readFileSync(join(folder, 'index.html'), 'utf8')
  const built = join(folder, '../dist-server/server.js')
  const isBuilt = existsSync(built)
  const keep = keeper<Document | Moved | undefined>(most)
  let loading: Promise<MakePage> | undefined
  const load = async (): Promise<MakePage> => {
    // React checks what it draws where it is not told that nobody develops.
    process.env['NODE_ENV'] ??= 'production'
    return ((await import(pathToFileURL(built).href)) as { makePage: MakePage }).makePage
  }

  return {
    /** What the browser fills itself. */
    shell,
    /** The document of an address as everyone reads it; undefined where the browser has to find out where it leads. */
    async documentOf(asked: Asked): Promise<Document | Moved | undefined> {
      if (!isBuilt) return undefined
      const key = `${asked.isNarrow ? 'narrow' : 'wide'} ${asked.origin} ${asked.href}`
      return keep(db, key, () => make(asked, shell, (loading ??= load())))
    },
  }
}

async function make(asked: Asked, shell: string, makePage: Promise<MakePage>) {
  const page = await (await makePage)(asked)
  return page && ('to' in page ? page : assemble(shell, page, asked))
}

const site = '連携 Renkei'

async function assemble(
  shell: string,
  page: Page,
  { href, origin, isNarrow }: Asked,
): Promise<Document> {
  const { pathname, searchParams: search } = new URL(`${origin}${href}`)
  const isEnglish = search.get('lang') === 'en'
  const language = (lang: 'ja' | 'en') => {
    const other = new URLSearchParams(search)
    other.delete('lang')
    if (lang === 'en') other.set('lang', 'en')
    return escaped(`${origin}${pathname}${other.size > 0 ? `?${other.toString()}` : ''}`)
  }
  const { html, style } = withoutStyleAttributes(page.html)
  const title = escaped(page.title)
  const about = escaped(page.description)
  const head = [
    `<meta name="description" content="${about}" />`,
    `<link rel="canonical" href="${language(isEnglish ? 'en' : 'ja')}" />`,
    `<link rel="alternate" hreflang="ja" href="${language('ja')}" />`,
    `<link rel="alternate" hreflang="en" href="${language('en')}" />`,
    ...discovery(origin, pathname, search, title),
    `<meta property="og:type" content="website" />`,
    `<meta property="og:site_name" content="${site}" />`,
    `<meta property="og:title" content="${title}" />`,
    `<meta property="og:description" content="${about}" />`,
    `<meta property="og:url" content="${language(isEnglish ? 'en' : 'ja')}" />`,
    `<meta property="og:locale" content="${isEnglish ? 'en_GB' : 'ja_JP'}" />`,
    ...page.files.styles.map((file) => `<link rel="stylesheet" crossorigin href="${file}" />`),
    wakerOf(shell, page, isNarrow),
    ...(style === undefined ? [] : [`<style>${style}</style>`]),
  ].join('\n    ')
  const sent = page.sent.replaceAll('<', '\\u003c')
  // What stands there until the program of the page is loaded, and for whoever runs none.
  const [coming = '<div id="app">'] = /<div id="app">.*<\/noscript>/s.exec(shell) ?? []
  const document = replaceOnce(shell.replace(programs, ''), {
    '<html lang="ja">': `<html lang="${isEnglish ? 'en' : 'ja'}">`,
    [`<title>${site}</title>`]: `<title>${title}</title>`,
    '</head>': `${head}\n  </head>`,
    [coming]: `<div id="app">${html}</div>\n    <script id="sent" type="application/json">${sent}</script>`,
  })
  // Brotli at its best takes far longer than the page took to make.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  return {
    brotli: new Uint8Array(await compress(document, { params })),
    etag: `W/"${hash(document, 'base64url')}"`,
    styleHash: style === undefined ? undefined : hash(style, 'base64'),
  }
}

// What the shell runs at once, and what that needs.
const programs =
  /\s*<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="([^"]+)">(?:<\/script>)?/g

/** The script that fetches the page's program, its own file first, once it is of use (web/src/wake.ts). */
function wakerOf(shell: string, { files }: Page, isNarrow: boolean): string {
  const program = [...shell.matchAll(programs)].map(([, file]) => file)
  const named = escaped(JSON.stringify([...program, ...files.scripts]))
  const narrow = isNarrow ? ' data-narrow' : ''
  return `<script type="module" crossorigin src="${files.waker}" data-program="${named}"${narrow}></script>`
}

// By which other sites find how a page is shown within theirs (oembed.com).
function discovery(origin: string, pathname: string, search: URLSearchParams, title: string) {
  if (!embeddingOf(pathname, search)) return []
  const page = `${origin}${pathname}${search.size > 0 ? `?${search.toString()}` : ''}`
  const href = `${origin}/oembed?format=json&url=${encodeURIComponent(page)}`
  return [
    `<link rel="alternate" type="application/json+oembed" href="${escaped(href)}" title="${title}" />`,
  ]
}

const hash = (text: string, as: 'base64' | 'base64url') =>
  createHash('sha256').update(text).digest(as)

/** Throws where the built page lacks one of the places. */
function replaceOnce(text: string, places: Record<string, string>): string {
  let filled = text
  for (const [place, content] of Object.entries(places)) {
    if (!filled.includes(place)) throw new Error(`the built page lacks ${place}`)
    filled = filled.replace(place, () => content)
  }
  return filled
}

/** The policy of contents allows no style in an attribute of sent HTML: each becomes a rule of one stylesheet that
 * the policy knows by its hash. Quotes stand in React's HTML only around attributes. */
function withoutStyleAttributes(html: string): { html: string; style: string | undefined } {
  const rules = new Map<string, number>()
  const bare = html.replace(/ style="([^"]*)"/g, (_, given: string) => {
    if (!rules.has(given)) rules.set(given, rules.size)
    return ` data-style="${rules.get(given)}"`
  })
  if (rules.size === 0) return { html, style: undefined }
  const unescaped = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  const style = [...rules].map(([given, n]) => `[data-style="${n}"]{${unescaped(given)}}`).join('')
  return { html: bare, style }
}
