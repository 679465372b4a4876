import type { Response } from '@renkei/schema'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Acts, useStep } from './step.tsx'
import { words } from './words.ts'

/** Asks before submitted answers are taken back. */
export function WithdrawDialog({
  response,
  request,
  onClose,
}: {
  response: Response
  request: string | undefined
  onClose: () => void
}) {
  const word = useWords(words)
  const { told, take } = useStep(client.response.withdraw.mutate, response, request, onClose)
  return (
    <Dialog title={word.withdrawTitle} onClose={onClose}>
      <p>{word.withdrawText}</p>
      <Acts doing={word.withdraw} told={told} onDo={take} onClose={onClose} />
    </Dialog>
  )
}
