import { useEffect } from 'react'

/** A column whose cells can be pointed at: a measure, or a municipality. */
export type Column = {
  /** As cells and addresses name it. */
  key: string
  /** Its place for the crosshair, and the rule where one parts it from the column before. */
  className: string
}

/** A column for each of `all`, in their order; `opens` tells before which a rule stands. */
export const columnsFor = <Of>(
  all: readonly Of[],
  key: (one: Of) => string,
  opens: (one: Of, place: number) => boolean,
): (Column & { of: Of })[] =>
  all.map((of, place) => ({
    of,
    key: key(of),
    className: `c${place + 1}${opens(of, place) ? ' rule' : ''}`,
  }))

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
