import type { HeldDocument } from '@renkei/schema'

type File = NonNullable<HeldDocument['file']>

/** The sheet of a file on which a page is printed; undefined where the file has no such page. */
export function sheetOf({ sheets, shift }: File, page: number): number | undefined {
  const sheet = page + shift
  return sheet >= 1 && sheet <= sheets ? sheet : undefined
}

/** The first and the last page of a file by their printed numbers. Covers stand before page 1: theirs are 0 and
 * less, which is how addresses name them. */
export const pagesOf = ({ sheets, shift }: File): { first: number; last: number } => ({
  first: 1 - shift,
  last: sheets - shift,
})
