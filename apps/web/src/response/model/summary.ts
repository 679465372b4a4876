import type { InquiryKind } from '@renkei/schema'
import { type Entry, rowState } from './entry.ts'

export type Counts = { due: number; answered: number; missing: number; wrong: number }

/** Counts over answers that need an answer; `missing` are neither answered nor wrong. */
export function countOf(entries: Iterable<Entry>): Counts {
  const counts = { due: 0, answered: 0, missing: 0, wrong: 0 }
  for (const entry of entries) {
    if (!entry.due) continue
    counts.due += 1
    if (entry.read.state === 'answered') counts.answered += 1
    else if (rowState(entry) === 'wrong') counts.wrong += 1
    else counts.missing += 1
  }
  return counts
}

export type Summary = {
  all: Counts
  kinds: Record<InquiryKind, Counts>
  /** Keys of answers that cannot be read, and of those that are merely missing. */
  wrong: string[]
  missing: string[]
}

export function summaryOf(entries: readonly Entry[]): Summary {
  const of = (kind: InquiryKind) => countOf(entries.filter(({ answer }) => answer.kind === kind))
  const open = entries.filter(({ due, read }) => due && read.state !== 'answered')
  const keys = (isWrong: boolean) =>
    open
      .filter((entry) => (rowState(entry) === 'wrong') === isWrong)
      .map(({ answer }) => answer.key)
  return {
    all: countOf(entries),
    kinds: {
      participation: of('participation'),
      indicators: of('indicators'),
      selfEvaluation: of('selfEvaluation'),
    },
    wrong: keys(true),
    missing: keys(false),
  }
}
