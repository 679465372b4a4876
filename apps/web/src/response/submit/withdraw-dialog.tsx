import type { Response } from '@renkei/schema'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { Asking } from '../../writing/asking.tsx'
import { useStep } from './step.ts'
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
  const step = useStep(client.response.withdraw.mutate, response, request)
  return (
    <Asking title={word.withdrawTitle} verb={word.withdraw} {...step} onClose={onClose}>
      <p>{word.withdrawText}</p>
    </Asking>
  )
}
