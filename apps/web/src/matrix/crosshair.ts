import { useEffect } from 'react'

/** A rule a column, as CSS cannot compare the columns of two cells: whoever points at a cell sees the
 * whole of its column, head included. */
export const crosshairRules = (columns: number): string[] =>
  Array.from({ length: columns }, (_, at) => `.c${at + 1}`).map(
    (column) =>
      `.matrix:has(tbody ${column}:is(:hover, :focus-visible)) :is(.row, thead) ${column} { background-color: var(--cross) }`,
  )

export function useCrosshair(columns: number): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    for (const rule of crosshairRules(columns)) sheet.insertRule(rule)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [columns])
}
