import { refusalOf } from '@renkei/client'
import type { Application } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { client } from '../api.ts'
import { write } from '../writing/write.ts'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { useVisionParams } from '../vision/address.ts'
import { forgetKept } from './form/kept.ts'
import { Refused } from './form/notices.tsx'
import { words } from './form/page-words.ts'
import { refreshApplications } from './queries.ts'
import { useRefusalText } from '../writing/refusal.ts'

type Props = { application: Application; onClose: () => void }

/** Asks before a draft is thrown away. */
export function DiscardDialog({ application: { id, version }, onClose }: Props) {
  const word = useWords(words)
  const me = useMe()
  const navigate = useNavigate()
  const params = useVisionParams()
  const discard = async () => {
    await write(client.application.discard.mutate, { id, version })
    if (me) forgetKept(me.id, id)
    await navigate({ to: '/$region/$vision/applications', params })
    await refreshApplications()
  }
  return (
    <Asking title={word.discardTitle} doing={word.discardDo} onDo={discard} onClose={onClose}>
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
    await write(client.application.withdraw.mutate, { id, version, reason })
    if (me) forgetKept(me.id, id)
    onClose()
    await refreshApplications()
  }
  return (
    <Asking title={word.withdrawTitle} doing={word.withdrawDo} onDo={withdraw} onClose={onClose}>
      <p>{word.withdrawText}</p>
      <TextArea
        label={word.withdrawReason}
        need="optional"
        value={reason}
        maxLength={1000}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Asking>
  )
}

function Asking({
  title,
  doing,
  onDo,
  onClose,
  children,
}: {
  title: string
  doing: string
  onDo: () => Promise<void>
  onClose: () => void
  children: ReactNode
}) {
  const { cancel } = useWords(words)
  const explain = useRefusalText()
  const [told, setTold] = useState<string>()
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {told !== undefined && <Refused text={told} />}
      <div className="acts-row">
        <button
          className="btn btn--fill"
          type="button"
          onClick={() => void onDo().catch((error: unknown) => setTold(explain(refusalOf(error))))}
        >
          {doing}
        </button>
        <button className="btn" type="button" onClick={onClose}>
          {cancel}
        </button>
      </div>
    </Dialog>
  )
}
