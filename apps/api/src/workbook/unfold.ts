import type { UnfoldLimits } from './limits.ts'
import { UnreadableError } from './unreadable.ts'

const expectWithin = (what: keyof UnfoldLimits, count: number, limits: UnfoldLimits) => {
  if (count > limits[what]) throw new UnreadableError('tooLarge', { what, limit: limits[what] })
}

/** Counts what a text would be as a table, at most: a break or delimiter within quotes counts too. Throws
 * UnreadableError: `tooLarge`. */
export function judgeText(text: string, delimiter: string, limits: UnfoldLimits): void {
  let lines = 0
  let cells = 0
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at]
    const isEnd = sign === '\n' || sign === undefined || (sign === '\r' && text[at + 1] !== '\n')
    if (isEnd || sign === delimiter) cells += 1
    if (isEnd) {
      lines += 1
      expectWithin('line', at - start, limits)
      start = at + 1
    }
  }
  expectWithin('lines', lines, limits)
  expectWithin('cells', cells, limits)
}
