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

/** A rule a column: whoever points at a cell, or walks to it, sees the whole of its column, head included. The table
 * names the column (`pointAt`), since a rule that looks for a pointed cell in every row is dear to keep. */
export const crosshairRules = (columns: number): string[] =>
  Array.from({ length: columns }, (_, at) => `c${at + 1}`).map(
    (column) =>
      `.matrix:is([data-pointed='${column}'], [data-walked='${column}']) :is(.row, thead) .${column} { background-color: var(--cross) }`,
  )

/** Names the column of what is pointed at (by mouse) or walked to (by key) on the table. */
export function pointAt(table: HTMLElement, by: 'pointed' | 'walked', target: unknown): void {
  const cell = target instanceof Element ? target.closest('tbody .m, tbody .t') : null
  const isSeen = by === 'pointed' || cell?.matches(':focus-visible') === true
  const column = isSeen ? /\bc\d+\b/.exec(cell?.className ?? '')?.[0] : undefined
  if (column === undefined) delete table.dataset[by]
  else table.dataset[by] = column
}

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
