/** A part of a document; texts are as people read them. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; newPage?: boolean }
  /** Names and values. */
  | { kind: 'facts'; rows: readonly (readonly [name: string, value: string])[] }
  /** A table whose heads stand on every page; widths are shares of the page's. Where nothing is said, ― stands. */
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  | { kind: 'text'; text: string }
  /** What explains, in small letters. */
  | { kind: 'note'; text: string }
  /** Boxes for the stamps of those who decide, with whose is there already. */
  | { kind: 'stamps'; boxes: readonly { name: string; text: string }[] }

type Column = { title: string; width: number; align?: 'left' | 'right' }

/** A document on A4. `mark`: what stands in a box in its corner, such as 資料３; `contents`: whether what it holds is
 * listed, with pages. */
export type Document = { blocks: readonly Block[]; mark?: string; contents?: boolean }

type Heading = Extract<Block, { kind: 'heading' }>

export const heading = (level: 1 | 2 | 3, text: string): Heading => ({
  kind: 'heading',
  level,
  text,
})

/** Facts, without those that have no value; nothing where none has. */
export function facts(rows: readonly (readonly [string, string | null | undefined])[]): Block[] {
  const known = rows.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value] as const],
  )
  return known.length === 0 ? [] : [{ kind: 'facts', rows: known }]
}

/** A table; `otherwise` where it has no rows. */
export const tableOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  otherwise?: string,
): Block[] =>
  rows.length > 0
    ? [{ kind: 'table', columns, rows }]
    : otherwise === undefined
      ? []
      : [{ kind: 'text', text: otherwise }]
