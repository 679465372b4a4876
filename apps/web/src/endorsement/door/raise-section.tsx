import { type EndorsementChain, endorsementLimits } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { usePostName } from './seals.tsx'
import { words } from './words.ts'

/** What happens when something is put up for endorsement, and what to tell those who endorse. `department`
 * is the one that drafts; `children` are the buttons. */
export function RaiseSection({
  chain,
  department,
  note,
  onNote,
  children,
}: {
  chain: EndorsementChain
  department: string
  note: string
  onNote: (note: string) => void
  children: ReactNode
}) {
  const word = useWords(words)
  const postName = usePostName(department)
  // Of the posts of the department that drafts, only its own people's.
  const steps = chain.steps.map((step) => ({
    ...step,
    holders: step.holders.filter((one) => step.department || one.department.name === department),
  }))
  const posts = steps.map(postName)
  return (
    <Section title={word.raiseTitle}>
      <ul className="checked__steps">
        {word.raiseSteps(posts).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {steps
          .filter(({ holders }) => holders.length === 0)
          .map((step) => (
            <li key={postName(step)}>{word.raiseEmpty(postName(step))}</li>
          ))}
      </ul>
      <div className="endorsing-acts">
        <TextArea
          label={word.raiseNote}
          help={word.noteHelp}
          need="optional"
          value={note}
          limit={endorsementLimits.note}
          onChange={({ currentTarget: { value } }) => onNote(value)}
        />
      </div>
      {children}
    </Section>
  )
}
