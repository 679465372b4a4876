import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = fileURLToPath(new URL('.type', import.meta.url))

// Everything that stands on pages: words of the interface, terms, the catalogue.
const written = [
  'apps/web/src/**/*.{ts,tsx,mjs,sh}',
  'packages/schema/src/**/*.ts',
  'packages/catalogue/data/**/*.{json,yaml}',
]

const ranges = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0xff], // Latin
  [0x2010, 0x203b], // dashes, quotes, ellipsis
  [0x2460, 0x2473], // ① to ⑳
  [0x3000, 0x30ff], // punctuation and kana
  [0xff01, 0xff5e], // full-width forms
] as const

// Closer set headings, figures of one width, kerning, and what composes and places.
const keepFeatures = ['palt', 'halt', 'chws', 'kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk']

const weights = {
  regular: import.meta
    .resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
}

/** Writes the two weights of the page's type with the characters that pages show, into `.type`: a first visit would take
 * them from dozens of pieces of a font for all of Japanese. Other characters come from those pieces still. */
export async function writeType(): Promise<void> {
  const characters = new Set(
    ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  )
  for (const file of globSync(written, { cwd: root }))
    for (const character of readFileSync(`${root}/${file}`, 'utf8'))
      characters.add(character.codePointAt(0) ?? 0)
  const text = String.fromCodePoint(
    ...[...characters].filter((code) => code >= 0x20).toSorted((a, b) => a - b),
  )
  const made = createHash('sha256').update(text).update(keepFeatures.join()).digest('hex')
  const note = `${folder}/made`
  if (existsSync(note) && readFileSync(note, 'utf8') === made) return
  mkdirSync(folder, { recursive: true })
  await Promise.all(
    Object.entries(weights).map(async ([weight, font]) => {
      const subset = await subsetFont(readFileSync(fileURLToPath(font)), text, {
        targetFormat: 'woff2',
        keepFeatures,
      })
      writeFileSync(`${folder}/${weight}.woff2`, subset)
    }),
  )
  writeFileSync(note, made)
}
