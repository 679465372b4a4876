import { diffChars } from 'diff'
import type { Draft, DraftField } from './application.ts'
import { contentOf, filledRows, filledShares } from './content.ts'
import { emptyDraft } from './draft.ts'
import { readAmount } from './measured.ts'
import { readText } from './reading.ts'

/** A stretch of text that two versions share, or that one of them lacks. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

// Characters that happen to be in both versions, between two larger changes, tell a reader nothing.
const island = 2

/** Two versions of a text, character by character, from left to right: what is `same` or `removed`
 * is the one before, what is `same` or `added` the one after. Reads as a person would mark it:
 * a short stretch between larger changes is part of the change. */
export function diffText(before: string, after: string): DiffPart[] {
  const parts = diffChars(before, after).map(({ value, added, removed }): DiffPart => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  const merged: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') merged.push({ kind: 'removed', text: removed })
    if (added !== '') merged.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isIsland(parts, at)) {
      removed += text
      added += text
    } else {
      flush()
      merged.push({ kind, text })
    }
  }
  flush()
  return merged
}

function isIsland(parts: readonly DiffPart[], at: number): boolean {
  const length = [...(parts[at]?.text ?? '')].length
  const changedBeside = (step: 1 | -1) => {
    let size = 0
    for (let i = at + step; parts[i] && parts[i]?.kind !== 'same'; i += step) {
      size += [...(parts[i]?.text ?? '')].length
    }
    return size
  }
  return length <= island && Math.min(changedBeside(-1), changedBeside(1)) > length
}

const fields = Object.keys(emptyDraft) as DraftField[]

// What cannot be read yet is compared as it was typed.
const comparable = (draft: Draft): Record<DraftField, unknown> => {
  const content = contentOf(draft)
  return {
    ...content,
    contactPerson: readText(draft.contactPerson),
    contactPhone: readText(draft.contactPhone),
    contactExtension: readText(draft.contactExtension),
    number: content.number ?? readText(draft.number),
    leadMunicipality: content.leadMunicipality ?? '',
    fromFiscalYear: content.fromFiscalYear ?? readText(draft.fromFiscalYear),
    toFiscalYear: content.toFiscalYear ?? readText(draft.toFiscalYear),
    lastFiscalYear: content.lastFiscalYear ?? readText(draft.lastFiscalYear),
    budget: filledRows(draft).map((row) => [
      row.fiscalYear,
      readAmount(row.amount, row.unit) ?? readText(row.amount),
      readAmount(row.subsidy, row.unit) ?? readText(row.subsidy),
      row.unit ?? 'thousand',
    ]),
    costShares: filledShares(draft).map(({ fiscalYear, municipality, amount, unit }) => [
      fiscalYear,
      municipality,
      readAmount(amount, unit) ?? readText(amount),
      unit ?? 'thousand',
    ]),
  }
}

/** Fields that say something else, once read: 令和８年度 and 2026 are the same, and so are １，５００
 * and 1500. In the order of the draft. */
export function changedFields(before: Draft, after: Draft): DraftField[] {
  const [was, is] = [comparable(before), comparable(after)]
  return fields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
}
