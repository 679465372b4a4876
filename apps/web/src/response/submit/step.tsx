import { useResponseRefusal } from '../refusal-words.ts'
import { refusalOf } from '@renkei/client'
import type { Response, ResponseWritten } from '@renkei/schema'
import { useState } from 'react'
import { write } from '../../writing/write.ts'
import { useWords } from '../../i18n.tsx'
import { Icon } from '../../ui/icon.tsx'
import { readResponse, refreshResponses } from '../queries.ts'
import { words } from './words.ts'

type Step = (input: {
  inquiry: number
  municipality: string
  version: number
  request?: string | undefined
}) => Promise<ResponseWritten>

/** Takes a response one state further, as it stands in the registry now; tells why where it could
 * not. */
export function useStep(
  mutate: Step,
  response: Response,
  request: string | undefined,
  onDone: () => void,
) {
  const explain = useResponseRefusal()
  const [told, setTold] = useState<string>()
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  const take = async () => {
    setTold(undefined)
    try {
      const { version } = await readResponse(ref)
      await write(mutate, { ...ref, version, ...(request === undefined ? {} : { request }) })
      await refreshResponses()
      onDone()
      document.querySelector<HTMLElement>('main h1')?.focus()
    } catch (error) {
      setTold(explain(refusalOf(error)))
      if (refusalOf(error)) await readResponse(ref)
    }
  }
  return { told, take }
}

/** The buttons of a dialog, and why it could not be done. */
export function Acts({
  doing,
  told,
  onDo,
  onClose,
}: {
  doing?: string
  told?: string | undefined
  onDo?: () => Promise<void>
  onClose: () => void
}) {
  const word = useWords(words)
  const [isBusy, setBusy] = useState(false)
  const act = async () => {
    if (isBusy) return
    setBusy(true)
    await onDo?.().finally(() => setBusy(false))
  }
  return (
    <>
      {told !== undefined && (
        <div className="alert" role="alert">
          <Icon name="error" />
          <p>{told}</p>
        </div>
      )}
      <div className="acts-row">
        {doing !== undefined && (
          <button
            className="btn btn--fill"
            type="button"
            aria-disabled={isBusy}
            onClick={() => void act()}
          >
            {doing}
          </button>
        )}
        <button className="btn" type="button" onClick={onClose}>
          {word.cancel}
        </button>
      </div>
    </>
  )
}
