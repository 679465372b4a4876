import { type EndorsementChain, endorsementLimits } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { usePostName } from './seals.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Who endorses in which order when something is put up, and what to tell them. `department` is the one that
 * drafts. */
export function RaiseFields({
  chain,
  department,
  note,
  onNote,
}: {
  chain: EndorsementChain
  department: string
  note: string
  onNote: (note: string) => void
}) {
  const word = useWords(words)
  const postName = usePostName(department)
  // Of the posts of the department that drafts, only its own people's.
  const isHeld = ({ department: of, holders }: EndorsementChain['steps'][number]) =>
    holders.some((one) => of !== null || one.department.name === department)
  return (
    <>
      <ul className="raise-steps">
        {word.raiseSteps(chain.steps.map(postName)).map((line) => (
          <li key={line}>
            <Marked text={line} />
          </li>
        ))}
        {chain.steps
          .filter((step) => !isHeld(step))
          .map((step) => (
            <li key={postName(step)}>
              <Marked text={word.raiseEmpty(postName(step))} />
            </li>
          ))}
      </ul>
      <TextArea
        label={word.raiseNote}
        help={word.noteHelp}
        need="optional"
        value={note}
        limit={endorsementLimits.note}
        onChange={({ currentTarget: { value } }) => onNote(value)}
      />
    </>
  )
}
