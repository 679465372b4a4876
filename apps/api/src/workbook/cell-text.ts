import type { CellValue } from 'exceljs'

/** What stands in a cell as text; `formula` where it is computed and has no usable result. */
export function textOf(value: CellValue): { text: string; formula?: true } {
  if (value === null || value === undefined) return { text: '' }
  if (value instanceof Date) return { text: dateText(value) }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  if (typeof value === 'number') return { text: numberText(value) }
  if (typeof value === 'string') return { text: value }
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') }
  if ('error' in value) return { text: value.error, formula: true }
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value
    const named = 'formula' in value ? value.formula : value.sharedFormula
    const isUsable = result !== undefined && !(typeof result === 'object' && 'error' in result)
    return isUsable ? textOf(result) : { text: `=${named}`, formula: true }
  }
  if ('text' in value) return textOf(value.text)
  return { text: '' }
}

// Excel's days have no time zone; the library tells them in UTC.
const dateText = (date: Date): string => date.toISOString().slice(0, 10)

// What was typed as 0.1 is told as 0.1, not as the binary fraction beside it.
const numberText = (value: number): string => String(Number(value.toPrecision(15)))
