import { readDecimal } from './measured.ts'
import { evenWidth, readFiscalYear } from './reading.ts'

/** A value as a plan states it. */
export type Stated = {
  /** Null for －: there is none yet. Of kind `relative` the difference in percent: ２割増 is 20. */
  value: number | null
  /** As written, such as 億円 and 万人; amounts of several parts (１億5,000万円) are counted in the last. */
  unit: string
  kind: 'value' | 'cumulative' | 'relative'
  fiscalYear: number | null
  /** Of kind `relative`: the fiscal year that it is compared with. */
  baselineFiscalYear: number | null
}

const powers: Record<string, number> = { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 }
const compound = /^((?:[\d,]+[兆億万千]){2,}|(?:[\d,]+[兆億万千])+[\d,]+)([^\d兆億万千].*)$/
const plain = /^(-?[\d,]+(?:\.\d+)?)([^\d]+)$/
const relative = /^(.*?)(?:から|より|比)([\d.]+)(割|%)(増|減)$/

/** A year in front (Ｈ25：…) or in brackets behind (…（平成 24 年度）), and what is left without it. */
function partYear(text: string): { year: string | null; rest: string } {
  const ahead = /^([RHS令平昭][^:]*):(.*)$/.exec(text)
  if (ahead) return { year: ahead[1] ?? '', rest: ahead[2] ?? '' }
  const behind = /^(.*)\((.+年度?)\)$/.exec(text)
  return behind ? { year: behind[2] ?? '', rest: behind[1] ?? '' } : { year: null, rest: text }
}

/** An amount of several parts in its last unit: １億5,000万円 is 150,000,000 円. */
function readCompound(parts: string): number | null {
  let sum = 0
  for (const [, digits = '', power = ''] of parts.matchAll(/([\d,]+)([兆億万千]?)/g)) {
    const read = readDecimal(digits)
    if (read === null) return null
    sum += read * (powers[power] ?? 1)
  }
  return sum
}

/** Reads what a plan states of an indicator, in either width: `8.7％（平成 24 年度）`, `累計 80 社`,
 * `Ｈ25：60％`, `Ｈ21：－`, `Ｈ25：Ｈ21 調査件数から２割増`, `1,838 億円`. A year that never came, such as
 * 平成34年度, is the fiscal year it stands for. Null for what cannot be read. */
export function readStated(words: string): Stated | null {
  const { year, rest } = partYear(
    evenWidth(words)
      .replace(/\s/g, '')
      .replace(/[−–ー]/g, '-'),
  )
  const fiscalYear = year === null ? null : readFiscalYear(year)
  if (year !== null && fiscalYear === null) return null
  const stated = { fiscalYear, baselineFiscalYear: null }
  if (rest === '-') return { ...stated, value: null, unit: '', kind: 'cumulative' }

  const [, from, difference = '', by, turn] = relative.exec(rest) ?? []
  if (from !== undefined) {
    const size = readDecimal(difference)
    const since = /^[RHS令平昭]\D*?(?:元|\d+)(?:年度?)?/.exec(from)?.[0]
    if (size === null) return null
    return {
      ...{ fiscalYear, unit: '%', kind: 'relative' },
      value: size * (by === '割' ? 10 : 1) * (turn === '増' ? 1 : -1),
      baselineFiscalYear: since === undefined ? null : readFiscalYear(since),
    }
  }

  const total = /^(?:計画期間)?累計(.*)$/.exec(rest)?.[1]
  const amount = total ?? rest
  const kind = total === undefined ? 'value' : 'cumulative'
  const [, parts, last = ''] = compound.exec(amount) ?? []
  if (parts !== undefined) {
    const value = readCompound(parts)
    return value === null ? null : { ...stated, value, unit: last, kind }
  }
  const [, digits = '', unit = ''] = plain.exec(amount) ?? []
  const value = readDecimal(digits)
  return value === null ? null : { ...stated, value, unit: unit.replace('%', '％'), kind }
}

/** 担当部局 as a plan’s document writes them: （秘書部、市民自治推進室）, （各区市民部）. `others`: the document
 * adds など. */
export const readPlanDepartments = (words: string): { name: string; others: boolean }[] =>
  words
    .split(/[（）()、，\s]+/)
    .filter((name) => name !== '')
    .map((name) => ({ name: name.replace(/など$/, ''), others: name.endsWith('など') }))
