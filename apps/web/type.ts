import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = fileURLToPath(new URL('.type', import.meta.url))

// What a first visit shows: the region, its vision and projects, and the words of the pages that citizens begin at.
const first = [
  'packages/catalogue/data/*/{region,municipalities,vision-*,projects-*}.json',
  'packages/schema/src/terms-{ja,en}.ts',
  'apps/web/src/{chrome,feedback,filters,matrix,measure,municipality,overview,plan,policy-area,project,session,ui,vision}/**/*.{ts,tsx}',
]

// Everything else that stands on pages: words of the interface, the plans.
const written = [
  'apps/web/src/**/*.{ts,tsx,mjs,sh}',
  'packages/schema/src/**/*.ts',
  'packages/catalogue/data/**/*.{json,yaml}',
]

type Range = readonly [from: number, to: number]

const firstRanges: Range[] = [
  [0x20, 0x7e], // ASCII
  [0x2010, 0x203b], // dashes, quotes, ellipsis
  [0x2460, 0x2473], // ① to ⑳
  [0x3000, 0x30ff], // punctuation and kana
]

const writtenRanges: Range[] = [
  [0xa0, 0xff], // Latin
  [0xff01, 0xff5e], // full-width forms
]

// Closer set headings, figures of one width, kerning, and what composes and places.
const keepFeatures = ['palt', 'halt', 'chws', 'kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk']

// Names that machines have this type under: theirs is used where they have it.
const namesOf = (style: string) =>
  ['Noto Sans JP ', 'NotoSansJP-', 'Noto Sans CJK JP ', 'NotoSansCJKjp-']
    .map((name) => `local('${name}${style}')`)
    .join(', ')

const weights = {
  regular: {
    weight: 400,
    local: namesOf('Regular'),
    font: import.meta
      .resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  },
  bold: {
    weight: 700,
    local: namesOf('Bold'),
    font: import.meta.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
  },
}

function charactersOf(globs: string[], within: Range[]): Set<number> {
  const characters = new Set<number>()
  for (const [from, to] of within) for (let code = from; code <= to; code += 1) characters.add(code)
  for (const file of globSync(globs, { cwd: root }))
    for (const character of readFileSync(`${root}/${file}`, 'utf8')) {
      const code = character.codePointAt(0) ?? 0
      if (code >= 0x20) characters.add(code)
    }
  return characters
}

/** Writes the two weights of the page's type into `.type`, each in two files, and the rules that name them, `type.css`:
 * the characters that a first visit shows, and all others that pages show. Otherwise it would take them from dozens of
 * pieces of a font for all of Japanese, from which come what neither has. */
export async function writeType(): Promise<void> {
  const often = charactersOf(first, firstRanges)
  const all = charactersOf(written, writtenRanges)
  const parts = [
    { part: 'often', codes: [...often].toSorted((a, b) => a - b) },
    {
      part: 'seldom',
      codes: [...all].filter((code) => !often.has(code)).toSorted((a, b) => a - b),
    },
  ]
  const made = createHash('sha256')
    .update(JSON.stringify([parts, keepFeatures, Object.keys(weights)]))
    .digest('hex')
  const note = `${folder}/made`
  if (existsSync(note) && readFileSync(note, 'utf8') === made) return
  mkdirSync(folder, { recursive: true })
  const faces = await Promise.all(
    parts.flatMap(({ part, codes }) =>
      Object.entries(weights).map(async ([style, { weight, local, font }]) => {
        const file = `${style}-${part}.woff2`
        const subset = await subsetFont(
          readFileSync(fileURLToPath(font)),
          String.fromCodePoint(...codes),
          { targetFormat: 'woff2', keepFeatures },
        )
        writeFileSync(`${folder}/${file}`, subset)
        return `@font-face {
  font-family: 'Renkei Sans';
  font-weight: ${weight};
  font-display: swap;
  src: ${local}, url('./${file}') format('woff2');
  unicode-range: ${rangesOf(codes)};
}
`
      }),
    ),
  )
  writeFileSync(`${folder}/type.css`, faces.join(''))
  writeFileSync(note, made)
}

/** As `unicode-range` names them; of ascending codes. */
function rangesOf(codes: readonly number[]): string {
  const runs: [number, number][] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else runs.push([code, code])
  }
  const hex = (code: number) => code.toString(16)
  return runs.map(([from, to]) => `U+${hex(from)}${from === to ? '' : `-${hex(to)}`}`).join(', ')
}
