import type { Application } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Asking } from '../writing/asking.tsx'
import { useMe } from '../session/use-session.ts'
import { TextArea } from '../ui/field.tsx'
import { useVisionParams } from '../vision/address.ts'
import { forgetKept } from './form/keeper.ts'
import { words } from './words.ts'
import { refreshApplications } from './queries.ts'

type Props = { application: Application; onClose: () => void }

/** Asks before a draft is thrown away. */
export function DiscardDialog({ application: { id, version }, onClose }: Props) {
  const word = useWords(words)
  const me = useMe()
  const navigate = useNavigate()
  const params = useVisionParams()
  const discard = async () => {
    await client.application.discard.mutate({ id, version })
    if (me) forgetKept(me.id, String(id))
    await navigate({ to: '/$region/$vision/applications', params })
  }
  return (
    <Asking
      title={word.discardTitle}
      verb={word.discardDo}
      act={discard}
      refresh={refreshApplications}
      onClose={onClose}
    >
      <p>{word.discardText}</p>
    </Asking>
  )
}

/** Asks before an application is taken back, and why. */
export function WithdrawDialog({ application: { id, version }, onClose }: Props) {
  const word = useWords(words)
  const me = useMe()
  const [reason, setReason] = useState('')
  const withdraw = async () => {
    await client.application.withdraw.mutate({ id, version, reason })
    if (me) forgetKept(me.id, String(id))
  }
  return (
    <Asking
      title={word.withdrawTitle}
      verb={word.withdrawDo}
      act={withdraw}
      refresh={refreshApplications}
      onClose={onClose}
    >
      <p>{word.withdrawText}</p>
      <TextArea
        label={word.withdrawReason}
        need="optional"
        value={reason}
        limit={1000}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Asking>
  )
}
