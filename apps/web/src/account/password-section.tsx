import { checkPassword, passwordLength } from '@renkei/schema'
import { type FormEvent, useRef, useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { auth } from '../session/auth.ts'
import { words as passwordWords } from '../session/password-words.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { Notice } from '../ui/notice.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { Section } from '../ui/section.tsx'
import { AccountFailure } from './account-failure.tsx'
import { refreshSessions } from './queries.ts'
import { words } from './words.ts'

const untyped = { now: '', next: '' }

/** Another password, for whoever knows the one before. */
export function PasswordSection({ email }: { email: string }) {
  const { password: text, currentPassword } = useWords(words)
  const { lengthHelp } = useWords(passwordWords)
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(untyped)
  const [hasTried, setTried] = useState(false)
  const [isDone, setDone] = useState(false)
  const { isBusy, failure, run } = useAttempt()
  const missing = typed.now === '' ? { field: 'now', problem: 'required' as const } : undefined
  const [refused, setRefused] = useState('')
  const isGuessable = typed.next !== '' && typed.next === refused
  const [mistake] = isGuessable
    ? [{ field: 'password', problem: 'guessable' as const }]
    : checkPassword(typed.next)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setTried(true)
    setDone(false)
    const wrong = missing ? 'now' : mistake && 'next'
    if (wrong) return form.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus()
    const answer = await run((hooks) =>
      auth.changePassword(
        { currentPassword: typed.now, newPassword: typed.next, revokeOtherSessions: true },
        hooks,
      ),
    )
    if (answer.failure?.code === 'PASSWORD_GUESSABLE') {
      setRefused(typed.next)
      return form.current?.querySelector<HTMLInputElement>('[name=next]')?.focus()
    }
    if (answer.failure) return form.current?.querySelector<HTMLInputElement>('[name=now]')?.focus()
    setTyped(untyped)
    setTried(false)
    setDone(true)
    await refreshSessions()
  }
  return (
    <Section title={text.title} note={text.note}>
      <AccountFailure failure={failure?.code === 'PASSWORD_GUESSABLE' ? undefined : failure} />
      {isDone && <Notice title={text.done} />}
      <form className="fields account__form" ref={form} noValidate onSubmit={submit}>
        <input type="hidden" autoComplete="username" value={email} />
        <PasswordField
          label={currentPassword}
          name="now"
          autoComplete="current-password"
          value={typed.now}
          error={
            hasTried && missing
              ? problemText(language, missing, { label: currentPassword })
              : undefined
          }
          onChange={(event) => setTyped({ ...typed, now: event.target.value })}
        />
        <PasswordField
          label={text.fresh}
          name="next"
          help={lengthHelp(passwordLength.min)}
          autoComplete="new-password"
          value={typed.next}
          error={
            hasTried && mistake ? problemText(language, mistake, { label: text.fresh }) : undefined
          }
          onChange={(event) => setTyped({ ...typed, next: event.target.value })}
        />
        <button className="btn" type="submit" aria-disabled={isBusy}>
          {text.change}
        </button>
      </form>
    </Section>
  )
}
