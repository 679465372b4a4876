import { type FormEvent, useId, useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { auth } from '../session/auth.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { Dialog } from '../ui/dialog.tsx'
import { formatDay } from '../ui/time.ts'
import { AccountFailure } from './account-failure.tsx'
import { refreshPasskeys } from './queries.ts'
import { words } from './words.ts'

/** One passkey, with its name and the ways to change and remove it. */
export function PasskeyItem({
  id,
  name,
  createdAt,
}: {
  id: string
  name: string
  createdAt: Date | string | null
}) {
  const { passkeys: text } = useWords(words)
  const language = useLanguage()
  const field = useId()
  const [typed, setTyped] = useState<string>()
  const [isSure, ask] = useState(false)
  const { isBusy, failure, run } = useAttempt()

  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || !typed?.trim()) return
    const answer = await run((hooks) =>
      auth.passkey.updatePasskey({ id, name: typed.trim() }, hooks),
    )
    if (answer.failure) return
    setTyped(undefined)
    await refreshPasskeys()
  }
  const remove = async () => {
    ask(false)
    const answer = await run((hooks) => auth.passkey.deletePasskey({ id }, hooks))
    if (!answer.failure) await refreshPasskeys()
  }
  return (
    <li>
      {typed === undefined ? (
        <>
          <p>
            <b>{name}</b>
            {createdAt && (
              <span className="small quiet">
                {text.since(formatDay(new Date(createdAt).toISOString(), language))}
              </span>
            )}
          </p>
          <p className="account__acts">
            <button
              className="btn btn--sm"
              type="button"
              aria-label={text.renameOf(name)}
              onClick={() => setTyped(name)}
            >
              {text.rename}
            </button>
            <button
              className="btn btn--sm"
              type="button"
              aria-label={text.removeOf(name)}
              onClick={() => ask(true)}
            >
              {text.remove}
            </button>
          </p>
        </>
      ) : (
        <form className="account__rename" onSubmit={rename}>
          <label className="vh" htmlFor={field}>
            {text.name}
          </label>
          <input
            className="input input--sm"
            id={field}
            // The person has just asked to write here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={60}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button className="btn btn--sm" type="submit" aria-disabled={isBusy}>
            {text.save}
          </button>
          <button className="btn btn--sm" type="button" onClick={() => setTyped(undefined)}>
            {text.cancel}
          </button>
        </form>
      )}
      <AccountFailure failure={failure} />
      {isSure && (
        <Dialog title={text.sureTitle(name)} onClose={() => ask(false)}>
          <p>{text.sure}</p>
          <div className="acts-row">
            <button className="btn btn--fill" type="button" onClick={remove}>
              {text.remove}
            </button>
            <button className="btn" type="button" onClick={() => ask(false)}>
              {text.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </li>
  )
}
