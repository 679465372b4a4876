import type { Column, Value } from '@renkei/catalogue'
import {
  evenWidth,
  isPrintable,
  isSlug,
  municipalityCode,
  policyAreaCode,
  readDay,
  readFiscalYear,
  readKana,
  readMeasured,
  readPartial,
  readText,
  relistedText,
  type RegionBookProblem,
} from '@renkei/schema'
import type { Cell } from '../book.ts'
import { readFieldCell } from '../field-cell.ts'

type Fault = { problem: RegionBookProblem; limit?: number; words?: string[] }
type Read = { value: Value } | (Fault & { holds: string })

const numbers = new Set(['whole', 'count', 'value'])

/** What stands in a cell of a column, or what is wrong with it. */
export function readBookCell(column: Column, cell: Cell | undefined): Read {
  const isNumber = numbers.has(column.kind)
  const { text, fault } = readFieldCell(cell, isNumber ? '' : undefined)
  if (fault) return { problem: faults[fault.problem] ?? 'formula', holds: fault.holds }
  const typed = column.kind === 'partial' && cell ? partialText(cell, text) : text
  if (typed === '') return column.required ? { problem: 'required', holds: '' } : { value: null }
  const read = readTyped(column, typed)
  return 'problem' in read ? { ...read, holds: cell?.shown ?? typed } : read
}

const faults: Partial<Record<string, RegionBookProblem>> = {
  formula: 'formula',
  struck: 'struck',
  noteMark: 'noteMark',
  shownOtherwise: 'shownOtherwise',
  notNumber: 'notNumber',
}

// A month that a program made a day of is shown without one.
const partialText = ({ kind, format, shown }: Cell, text: string): string =>
  kind === 'day' && !/d/i.test(format.replace(/"[^"]*"/g, '')) ? shown : text

/** A text as it is kept in a column, or what is wrong with it. */
export function readTyped(column: Column, typed: string): { value: Value } | Fault {
  const { kind, max = Number.MAX_SAFE_INTEGER } = column
  switch (kind) {
    case 'line':
    case 'lines':
      return textIn(
        (column.names?.many ? relistedText(typed) : readText(typed)) ?? '',
        max,
        kind === 'lines',
      )
    case 'kana':
      return textIn(readKana(typed), max, false)
    case 'key':
      return keyIn(column, evenWidth(typed), typed)
    case 'code':
      return codeIn(evenWidth(typed))
    case 'choice':
      return choiceIn(column, readText(typed))
    case 'year': {
      const year = readFiscalYear(typed)
      return year !== null && year >= 1900 && year < 3000 ? { value: year } : { problem: 'notYear' }
    }
    case 'day': {
      const day = readDay(typed)
      return day === null ? { problem: 'notDay' } : { value: day }
    }
    case 'partial': {
      const partial = readPartial(typed)
      return partial === null ? { problem: 'notPartial' } : { value: partial }
    }
    default:
      return numberIn(kind, typed, max)
  }
}

function textIn(text: string, max: number, isLong: boolean): { value: Value } | Fault {
  if (text === '') return { value: null }
  if (!isPrintable(text, { lines: isLong })) return { problem: 'controlCharacters' }
  return [...text].length > max ? { problem: 'tooLong', limit: max } : { value: text }
}

const signs = /^[a-z0-9][a-z0-9-]*$/

function keyIn(
  { key, names, max = 40 }: Column,
  even: string,
  typed: string,
): { value: Value } | Fault {
  if (key === 'slug') return isSlug(even) ? { value: even } : { problem: 'notSlug' }
  const isArea = names?.sheet === 'policyAreas' || key === 'code'
  if (!isArea) {
    if (!signs.test(even)) return { problem: 'notKey' }
    return even.length > max ? { problem: 'tooLong', limit: max } : { value: even }
  }
  // ⑴ and ア in their own width are codes as well.
  const code = policyAreaCode.safeParse(readText(typed)).success ? readText(typed) : even
  return policyAreaCode.safeParse(code).success ? { value: code } : { problem: 'notAreaCode' }
}

// Programs take a code for a number, which loses its first 0.
function codeIn(even: string): { value: Value } | Fault {
  const code = /^\d{5}$/.test(even) ? `0${even}` : even
  return municipalityCode.safeParse(code).success ? { value: code } : { problem: 'notCode' }
}

function choiceIn({ choices = {} }: Column, text: string): { value: Value } | Fault {
  const found = Object.entries(choices).find(([code, word]) => word === text || code === text)
  return found ? { value: found[0] } : { problem: 'notChoice', words: Object.values(choices) }
}

function numberIn(kind: Column['kind'], typed: string, max: number): { value: Value } | Fault {
  const read = readMeasured(typed, '')
  if (!('value' in read)) {
    return { problem: read.problem === 'noteMark' ? 'noteMark' : 'notNumber' }
  }
  const { value } = read
  if (kind === 'value') return { value }
  const least = kind === 'whole' ? 1 : 0
  if (!Number.isInteger(value) || value < least) return { problem: 'notWhole' }
  return value > max ? { problem: 'tooLarge', limit: max } : { value }
}
