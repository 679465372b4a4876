import { refreshInquiries } from '../queries.ts'
import type { InquiryStatus } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Asking } from '../../writing/asking.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { words } from './words.ts'

/** What the office is about to do; `municipality` (code) where it concerns one. */
export type Asking =
  | { is: 'remind'; municipality?: string }
  | { is: 'move' | 'close' | 'reopen' | 'publish' }

/** Asks before it is done. */
export function Asked({
  asking,
  status,
  onReminded,
  onClose,
}: {
  asking: Asking
  status: InquiryStatus
  /** Told how many were reminded. */
  onReminded: (count: number) => void
  onClose: () => void
}) {
  const word = useWords(words)
  const { id, version } = status.inquiry
  const outstanding = status.municipalities.filter(({ state }) => state === 'draft')
  const submitted = status.municipalities.length - outstanding.length
  switch (asking.is) {
    case 'remind':
      return (
        <Remind
          id={id}
          municipality={asking.municipality}
          count={asking.municipality === undefined ? outstanding.length : 1}
          onReminded={onReminded}
          onClose={onClose}
        />
      )
    case 'move':
      return <MoveDialog inquiry={status.inquiry} onClose={onClose} />
    case 'close':
      return (
        <Asking
          title={word.closeTitle}
          verb={word.close}
          act={() => client.inquiry.close.mutate({ id, version })}
          refresh={refreshInquiries}
          onClose={onClose}
        >
          <p>{word.closeText(outstanding.length)}</p>
        </Asking>
      )
    case 'reopen':
      return (
        <Asking
          title={word.reopenTitle}
          verb={word.reopen}
          act={() => client.inquiry.reopen.mutate({ id, version })}
          refresh={refreshInquiries}
          onClose={onClose}
        >
          <p>{word.reopenText}</p>
        </Asking>
      )
    default:
      return (
        <Asking
          title={word.publishTitle}
          verb={word.publish}
          act={() => client.inquiry.publish.mutate({ id, version })}
          refresh={refreshInquiries}
          onClose={onClose}
        >
          <p>{word.publishText(submitted, outstanding.length)}</p>
        </Asking>
      )
  }
}

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
  onReminded: (count: number) => void
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
      onDone={({ reminded }) => onReminded(reminded.length)}
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
