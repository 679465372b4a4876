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

/** Width in half characters: Latin letters and halfwidth kana have one, all others two. */
export const halves = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(sign) ? 1 : 2), 0)
