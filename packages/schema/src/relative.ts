import { wide } from './fiscal-year.ts'
import { measuredOf, tidy } from './measured.ts'
import { evenWidth } from './reading.ts'

const kanji = '〇一二三四五六七八九'
const grown = '(増|増加|上昇|向上)'
const shrunk = '(減|減少|削減|低下)'
const relative = new RegExp(
  `^(\\d+(?:\\.\\d+)?)(割|%|パーセント)(?:(\\d)分)?(?:${grown}|${shrunk})$`,
)

/** A target told by its difference from the baseline, in percent: ２割増 is 20, ３割減 -30, 1.5倍 50,
 * 20%増 20, 倍増 100, 半減 -50, a plain number itself. Null for what cannot be read, and for 120%,
 * which may mean either 20 or 120. */
export function readRelative(typed: string): number | null {
  const text = evenWidth(typed)
    .replace(/\s/g, '')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(kanji.indexOf(digit)))
  if (text === '倍増') return 100
  if (text === '半減') return -50
  if (text === '維持' || text === '横ばい') return 0
  const times = /^(\d+(?:\.\d+)?)倍$/.exec(text)?.[1]
  if (times !== undefined) return tidy((Number(times) - 1) * 100)
  const [, digits, unit, tenth, more] = relative.exec(text) ?? []
  if (digits === undefined) return measuredOf(text)
  if (tenth !== undefined && unit !== '割') return null
  const percent = Number(digits) * (unit === '割' ? 10 : 1) + Number(tenth ?? 0)
  return more === undefined ? -percent : percent
}

/** The same in Japanese words: 20 is ２割増, -5 5%減. */
export function relativeText(percent: number): string {
  if (percent === 0) return '基準と同じ'
  const size = Math.abs(percent)
  const way = percent > 0 ? '増' : '減'
  return size % 10 === 0 && size < 100 ? `${wide(size / 10)}割${way}` : `${size}%${way}`
}
