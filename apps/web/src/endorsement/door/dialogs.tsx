import { type Endorsement, endorsementLimits } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Asking } from '../../writing/asking.tsx'
import { refreshEndorsements } from '../queries.ts'
import { words } from './words.ts'

type Props = { endorsement: Endorsement; onClose: () => void }

/** Asks before it is sent back to who drafted it, and what is to be changed. */
export function SendBackDialog({ endorsement: { id, version }, onClose }: Props) {
  const word = useWords(words)
  const [reason, setReason] = useState('')
  return (
    <Asking
      title={word.sendBackTitle}
      verb={word.sendBack}
      act={() => client.endorsement.return.mutate({ id, version, reason })}
      refresh={refreshEndorsements}
      onClose={onClose}
    >
      <p>{word.sendBackHelp}</p>
      <TextArea
        label={word.reason}
        need="required"
        value={reason}
        limit={endorsementLimits.note}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Asking>
  )
}

/** Asks before it is taken back to be changed. */
export function TakeBackDialog({ endorsement: { id, version }, onClose }: Props) {
  const word = useWords(words)
  return (
    <Asking
      title={word.takeBackTitle}
      verb={word.takeBack}
      act={() => client.endorsement.takeBack.mutate({ id, version })}
      refresh={refreshEndorsements}
      onClose={onClose}
    >
      <p>{word.takeBackHelp}</p>
    </Asking>
  )
}
