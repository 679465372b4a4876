import { refreshInquiries } from '../queries.ts'
import {
  deadlineDay,
  formatDeadline,
  hasPassed,
  type InquiryStatus,
  type RemindedInquiry,
  today,
} from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useFrame } from '../../vision/queries.ts'
import { Asking } from '../../writing/asking.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { Publish } from './publish.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** What the office is about to do; `municipality` (code) where it concerns one. */
export type Asking =
  | { is: 'remind'; municipality?: string }
  | { is: 'move' | 'close' | 'reopen' | 'publish' }

/** Asks before it is done. */
export function Asked({
  asking,
  status,
  readers,
  onReminded,
  onDone,
  onClose,
}: {
  asking: Asking
  status: InquiryStatus
  /** How many that have not submitted are reached. */
  readers: number
  /** Told who was reminded. */
  onReminded: (reminded: RemindedInquiry) => void
  /** Told what was done. */
  onDone: (text: string) => void
  onClose: () => void
}) {
  const word = useWords(words)
  const { id, version } = status.inquiry
  const outstanding = status.municipalities.filter(({ state }) => state === 'draft')
  switch (asking.is) {
    case 'remind':
      return (
        <Remind
          id={id}
          municipality={asking.municipality}
          count={asking.municipality === undefined ? readers : 1}
          onReminded={onReminded}
          onClose={onClose}
        />
      )
    case 'move':
      return (
        <MoveDialog
          inquiry={status.inquiry}
          onDone={() => onDone(word.done.move)}
          onClose={onClose}
        />
      )
    case 'close':
      return (
        <Asking
          title={word.closeTitle}
          verb={word.close}
          act={() => client.inquiry.close.mutate({ id, version })}
          onDone={() => onDone(word.done.close)}
          refresh={refreshInquiries}
          onClose={onClose}
        >
          <p>{word.closeText(outstanding.length)}</p>
          <StillTime status={status} outstanding={outstanding} />
        </Asking>
      )
    case 'reopen':
      return (
        <Asking
          title={word.reopenTitle}
          verb={word.reopen}
          act={() => client.inquiry.reopen.mutate({ id, version })}
          onDone={() => onDone(word.done.reopen)}
          refresh={refreshInquiries}
          onClose={onClose}
        >
          <p>{word.reopenText}</p>
        </Asking>
      )
    default:
      return <Publish status={status} onDone={() => onDone(word.done.publish)} onClose={onClose} />
  }
}

/** Who may still answer in time when the inquiry is closed now. */
function StillTime({
  status: { inquiry },
  outstanding,
}: {
  status: InquiryStatus
  outstanding: InquiryStatus['municipalities']
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { municipalities } = useFrame()
  const open = outstanding.filter(({ deadline }) => isAhead(deadline))
  if (open.length === 0) return null
  const nameOf = (code: string) => {
    const known = municipalities.find((one) => one.code === code)
    return known ? nameIn(language, known) : code
  }
  return (
    <>
      {isAhead(inquiry.deadline) && (
        <p className="alert-line">
          {word.stillTime(formatDeadline(inquiry.deadline, language), daysLeft(inquiry.deadline))}
        </p>
      )}
      <ul>
        {open
          .filter(({ extended }) => extended)
          .map(({ municipality, deadline }) => (
            <li key={municipality}>
              <Marked
                text={word.extendedTo(nameOf(municipality), formatDeadline(deadline, language))}
              />
            </li>
          ))}
      </ul>
    </>
  )
}

const isAhead = (deadline: string): boolean => !hasPassed(deadline, new Date())

const daysLeft = (deadline: string): number =>
  Math.round((Date.parse(deadlineDay(deadline)) - Date.parse(today())) / 86_400_000)

function Remind({
  id,
  municipality,
  count,
  onReminded,
  onClose,
}: {
  id: number
  municipality: string | undefined
  count: number
  onReminded: (reminded: RemindedInquiry) => void
  onClose: () => void
}) {
  const word = useWords(words)
  const [note, setNote] = useState('')
  const one = municipality === undefined ? {} : { municipality }
  return (
    <Asking
      title={word.remindTitle(count)}
      verb={word.remind}
      act={() => client.inquiry.remind.mutate({ id, note, ...one })}
      onDone={onReminded}
      refresh={refreshInquiries}
      onClose={onClose}
    >
      <p>{word.remindText}</p>
      <TextArea
        label={word.note}
        need="optional"
        value={note}
        limit={500}
        onChange={({ target }) => setNote(target.value)}
      />
    </Asking>
  )
}
