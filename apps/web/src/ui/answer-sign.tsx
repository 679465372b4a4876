import type { Basis } from '@renkei/schema'
import type { ReactNode } from 'react'
import type { ShownAnswer } from './words.ts'

const hollow = { style: { fill: 'var(--paper)' }, stroke: 'currentColor', strokeWidth: 2 }
const solid = { fill: 'currentColor' }

const shapes: Record<ShownAnswer, (inferred: boolean) => ReactNode> = {
  lead: (inferred) => (
    <>
      <circle cx="10" cy="10" r="7.5" {...hollow} />
      <circle cx="10" cy="10" r="3.25" {...(inferred ? { ...hollow, strokeWidth: 1.5 } : solid)} />
    </>
  ),
  participating: (inferred) =>
    inferred ? (
      <circle cx="10" cy="10" r="6" {...hollow} />
    ) : (
      <circle cx="10" cy="10" r="6.5" {...solid} />
    ),
  considering: (inferred) => <path d="M10 3.5 17 16H3Z" {...(inferred ? hollow : solid)} />,
  notParticipating: () => <path d="M4 10h12" stroke="currentColor" strokeWidth="2.5" />,
  unanswered: () => <circle cx="10" cy="10" r="1.75" {...solid} />,
  unrecorded: () => null,
}

/** ◎ ● ▲ — ・ of an answer, nothing where none is recorded, black as the
 * source has it, hollow when inferred, blue when a municipality stands behind it.
 * `answerName` says the same in words; the caller puts it beside the sign. */
export function AnswerSign({
  answer,
  basis,
  inline = false,
}: {
  answer: ShownAnswer
  basis: Basis
  inline?: boolean
}) {
  const isOpen = answer === 'unanswered' || answer === 'unrecorded'
  const tone = isOpen ? 'unanswered' : basis === 'confirmed' ? 'by' : basis
  return (
    <svg
      className={`mark mark--${tone}${inline ? ' mark--in' : ''}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[answer](basis === 'inferred')}
    </svg>
  )
}
