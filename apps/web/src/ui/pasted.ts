/** The cells of a table as spreadsheets put it on the clipboard: tabs between cells, and quotes, which are
 * taken off, around a cell with line breaks, tabs or quotes in it. */
export function pastedTable(text: string): string[][] {
  const rows: string[][] = [[]]
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (;;) {
    const { cell, length } = firstCell(rest)
    rows.at(-1)?.push(cell)
    if (length >= rest.length) return rows
    if (rest[length] === '\n') rows.push([])
    rest = rest.slice(length + 1)
  }
}

function firstCell(text: string): { cell: string; length: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text)
  // Quotes around anything else are the text's own.
  if (quoted && /[\t\n]|""/.test(quoted[1] ?? '')) {
    return { cell: (quoted[1] ?? '').replaceAll('""', '"'), length: quoted[0].length }
  }
  const plain = /^[^\t\n]*/.exec(text)?.[0] ?? ''
  return { cell: plain, length: plain.length }
}
