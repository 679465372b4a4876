import { checkSubscription, type FieldError, type FollowTarget } from '@renkei/schema'
import { type FormEvent, useRef, useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { useVisionRef } from '../../vision/address.ts'
import { Outcome } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { Frequency } from './frequency.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Asks to what address changes are to be mailed, for who is not signed in. */
export function Ask({
  of,
  name,
  onClose,
}: {
  of: Pick<FollowTarget, 'project' | 'policyArea' | 'municipality'>
  name: string
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const form = useRef<HTMLFormElement>(null)
  const [email, setEmail] = useState('')
  const [frequency, setFrequency] = useState<'daily' | 'weekly'>('weekly')
  const [error, setError] = useState<string>()
  const writing = useWriting<string>(undefined, { tooManyRequests: word.tooMany })
  const tell = ([first]: FieldError[]) => {
    setError(first && problemText(language, first, { label: word.email, answeredBy: 'typing' }))
    if (first) form.current?.querySelector<HTMLInputElement>('[name=email]')?.focus()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = checkSubscription({ email })
    tell(wrong)
    if (wrong.length > 0) return
    const outcome = await writing.write(async () => {
      await client.subscription.ask.mutate({ ...ref, ...of, email, frequency })
      return word.sent
    })
    if ('fields' in outcome) tell(outcome.fields)
  }
  const isSent = writing.done !== undefined
  return (
    <Dialog title={word.askTitle} onClose={onClose}>
      {!isSent && (
        <p>
          <Marked text={word.askLead(name)} />
        </p>
      )}
      <form ref={form} className="fields" noValidate onSubmit={send}>
        {!isSent && (
          <>
            <TextField
              label={word.email}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="email"
              need="required"
              help={word.askNote}
              value={email}
              error={error}
              onChange={(event) => {
                setEmail(event.target.value)
                setError(undefined)
              }}
            />
            <Frequency
              label={word.frequency}
              options={['weekly', 'daily']}
              value={frequency}
              onChange={setFrequency}
            />
          </>
        )}
        <Outcome of={writing} />
        <div className="acts-row">
          {!isSent && (
            <button type="submit" className="btn btn--fill" aria-disabled={writing.isPending}>
              {word.send}
            </button>
          )}
          <button type="button" className="btn" onClick={onClose}>
            {isSent ? word.close : word.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
