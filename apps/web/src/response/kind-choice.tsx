import { type InquiryKind, inquiryKind, type Response } from '@renkei/schema'
import { useState } from 'react'
import { useTerms, useWords } from '../i18n.tsx'
import { Checkbox, FieldGroup } from '../ui/choice.tsx'
import { words } from './words.ts'

/** The kinds of which a response is asked something, in their order. */
export const kindsOf = ({ cells }: Pick<Response, 'cells'>): InquiryKind[] =>
  inquiryKind.options.filter((kind) => cells.some((answer) => answer.kind === kind))

/** The kinds of a response that are submitted, in their order. */
export const submittedOf = ({ submissions }: Pick<Response, 'submissions'>): InquiryKind[] =>
  inquiryKind.options.filter((kind) => submissions.some((one) => one.kind === kind))

/** The kinds of a response that nobody writes now: submitted, or waiting for endorsement. */
export const lockedOf = (response: Pick<Response, 'submissions' | 'endorsing'>): InquiryKind[] => [
  ...submittedOf(response),
  ...response.endorsing,
]

/** Which of several kinds something is done with: all of them at first. */
export function useKindChoice(kinds: readonly InquiryKind[]) {
  const [left, leave] = useState<ReadonlySet<InquiryKind>>(new Set())
  return {
    kinds,
    chosen: kinds.filter((kind) => !left.has(kind)),
    toggle: (kind: InquiryKind) =>
      leave(
        new Set(
          [...left].includes(kind) ? [...left].filter((one) => one !== kind) : [...left, kind],
        ),
      ),
  }
}

/** A box for each kind; nothing where there is no choice. `said` adds to a kind's name. */
export function KindChoice({
  choice: { kinds, chosen, toggle },
  label,
  said = () => '',
}: {
  choice: ReturnType<typeof useKindChoice>
  label: string
  said?: (kind: InquiryKind) => string
}) {
  const word = useWords(words).submitting
  const { inquiryKind: names } = useTerms()
  if (kinds.length < 2) return null
  return (
    <FieldGroup label={label} error={chosen.length === 0 ? word.chooseKind : undefined}>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          label={`${names[kind]}${said(kind)}`}
          checked={chosen.includes(kind)}
          onChange={() => toggle(kind)}
        />
      ))}
    </FieldGroup>
  )
}
