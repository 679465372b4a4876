import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { auth } from '../session/auth.ts'
import { knowsPasskeys } from '../session/other-ways.tsx'
import { useAttempt } from '../session/use-attempt.ts'
import { TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { AccountFailure } from './account-failure.tsx'
import { PasskeyItem } from './passkey-item.tsx'
import { passkeysQuery, refreshPasskeys } from './queries.ts'
import { words } from './words.ts'

/** The own passkeys: add, rename, remove. */
export function PasskeysSection() {
  const { passkeys: text } = useWords(words)
  const { data: passkeys } = useQuery(passkeysQuery())
  const [name, setName] = useState('')
  const [added, setAdded] = useState<string>()
  const { isBusy, failure, run } = useAttempt()

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setAdded(undefined)
    const given = name.trim() === '' ? text.proposal : name.trim()
    const answer = await run((hooks) =>
      auth.passkey.addPasskey({ name: given, fetchOptions: hooks }),
    )
    if (answer.failure) return
    setAdded(given)
    setName('')
    await refreshPasskeys()
  }
  return (
    <Section title={text.title} note={text.note}>
      {passkeys?.length === 0 && <p>{text.none}</p>}
      {passkeys && passkeys.length > 0 && (
        <ul className="account__list">
          {passkeys.map((passkey) => (
            <PasskeyItem
              key={passkey.id}
              id={passkey.id}
              name={passkey.name ?? text.proposal}
              createdAt={passkey.createdAt}
            />
          ))}
        </ul>
      )}
      {added !== undefined && <Notice title={text.added(added)} />}
      <AccountFailure
        failure={failure}
        texts={{
          ERROR_CEREMONY_ABORTED: text.cancelled,
          ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY: text.cancelled,
          UNKNOWN_ERROR: text.cancelled,
          ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: text.known,
          USER_VERIFICATION_REQUIRED: text.unverified,
        }}
      />
      {knowsPasskeys() ? (
        <form className="fields account__form" noValidate onSubmit={add}>
          <TextField
            label={text.name}
            help={text.nameHelp}
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button className="btn" type="submit" aria-disabled={isBusy}>
            {text.add}
          </button>
        </form>
      ) : (
        <p className="account__lead">{text.unknown}</p>
      )}
    </Section>
  )
}
