// Points: a line of the workbook's font, and the most that a row may have.
const line = 18
const most = 409

/** The height in points at which a row shows its texts whole, each broken within a column of a width in
 * half characters; programs that do not reckon it themselves would show one line of each. */
export function heightOf(cells: readonly { text: string; width: number }[]): number {
  const lines = cells.map(({ text, width }) => {
    // The cell's edges, and a sign that may not begin a line, take a character.
    const room = Math.max(2, width - 2)
    return text
      .split('\n')
      .reduce((sum, one) => sum + Math.max(1, Math.ceil(halves(one) / room)), 0)
  })
  return Math.min(most, line * Math.max(1, ...lines))
}

type Cell = string | number | null | undefined

/** A row's cells in columns of widths in half characters, as so many rows as show their texts whole: no row is higher
 * than programs allow, and what is longer goes on in the next. Each with its height in points. */
export function rowsThatFit(
  cells: readonly Cell[],
  widths: readonly number[],
): { cells: Cell[]; height: number }[] {
  const parts = cells.map((cell, at) =>
    typeof cell === 'string' ? partsOf(cell, widths[at] ?? 0) : [cell],
  )
  return Array.from({ length: Math.max(1, ...parts.map(({ length }) => length)) }, (_, row) => {
    const own = parts.map((some) => some[row] ?? (row === 0 ? undefined : ''))
    const texts = own.map((text, at) => ({ text: String(text ?? ''), width: widths[at] ?? 0 }))
    return { cells: own, height: heightOf(texts) }
  })
}

// A text in parts of as many lines as a row may have.
function partsOf(text: string, width: number): string[] {
  const room = Math.max(2, width - 2)
  const lines: string[] = []
  for (const [at, paragraph] of text.split('\n').entries()) {
    let own = at === 0 ? '' : '\n'
    let filled = 0
    for (const sign of paragraph) {
      if (filled + halves(sign) > room) {
        lines.push(own)
        own = ''
        filled = 0
      }
      own += sign
      filled += halves(sign)
    }
    lines.push(own)
  }
  const atMost = Math.floor(most / line)
  return Array.from({ length: Math.ceil(lines.length / atMost) }, (_, at) =>
    lines
      .slice(at * atMost, (at + 1) * atMost)
      .join('')
      .replace(/^\n/, at === 0 ? '\n' : ''),
  )
}

/** Width in half characters: Latin letters and halfwidth kana have one, all others two. */
export const halves = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(sign) ? 1 : 2), 0)
