import { readMeasured, readText, type WorkbookProblem } from '@renkei/schema'
import type { Cell, Run } from './book.ts'

/** What stands in a field's cell as its author sees it; `fault` where that has to be asked. */
export type Held = { text: string; fault?: { problem: WorkbookProblem; holds: string } }

const asked = (problem: WorkbookProblem, holds: string): Held => ({
  text: '',
  fault: { problem, holds },
})

/** Reads the cell of a field: `unit` is the unit of one that holds a number, undefined of a text. */
export function readFieldCell(cell: Cell | undefined, unit: string | undefined): Held {
  if (!cell) return { text: '' }
  const { kind, text, shown, formula, runs = [] } = cell
  if (kind === 'error' || formula?.hasResult === false) {
    return asked('formula', formula?.text ? `=${formula.text}` : text)
  }
  if (runs.some((run) => run.struck && run.text.trim() !== '')) return asked('struck', raised(runs))
  if (unit !== undefined && runs.some((run) => run.raised && run.text.trim() !== '')) {
    return asked('noteMark', raised(runs))
  }
  // A format can hide what is stored.
  if (readText(shown) === '' && readText(text) !== '') return asked('shownOtherwise', text)
  // LibreOffice makes of a truth in a cell for texts a formula that comes to 1 or 0.
  const truth = /^(TRUE|FALSE)\(\)$/i.exec(formula?.text ?? '')?.[1]
  if (truth !== undefined) {
    return unit === undefined ? { text: truth.toUpperCase() } : asked('notNumber', truth)
  }
  if (unit !== undefined) return numberIn(cell, unit)
  const held = textIn(cell)
  return { text: readText(runs.length > 0 && kind === 'text' ? raised(runs) : held) }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
// A note's raised mark stays one.
const raised = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.raised ? run.text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '') : run.text,
    )
    .join('')

const bare = (format: string): string => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
const isGeneral = (format: string): boolean => /^(general|@|G\/標準)$/i.test(format)

// All digits, and no exponent.
const plain = (value: number): string =>
  value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 })

function numberIn({ kind, text, shown, format }: Cell, unit: string): Held {
  if (kind === 'text') return { text: readText(shown) }
  if (kind !== 'number') return asked('notNumber', shown)
  const stored = Number(text)
  if (isGeneral(format)) return { text: plain(stored) }
  const meant = bare(format).includes('%') ? stored * 100 : stored
  const seen = readMeasured(shown, unit)
  const value = 'value' in seen ? seen.value : Number(shown.replaceAll(',', ''))
  return plain(value) === plain(meant) ? { text: plain(meant) } : asked('shownOtherwise', shown)
}

/** A text, or what was made one: days that are shown with their year as ISO dates. */
function textIn({ kind, text, shown, format }: Cell): string {
  if (kind === 'number') return isGeneral(format) ? text : shown
  if (kind === 'time') return text
  if (kind !== 'day') return shown
  const code = bare(format)
  if (!/[yge]/i.test(code)) return shown
  return /h/i.test(code) ? text : text.slice(0, 10)
}
