import { checkEmail } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { problemText } from '../ui/problem-words.ts'
import { auth } from './auth.ts'
import { FailureNotice } from './failure.tsx'
import { OneFormPage } from './one-form-page.tsx'
import { words } from './password-words.ts'
import { useAttempt } from './use-attempt.ts'
import { settingsQuery } from './use-session.ts'

/** Asks for the link to set a new password. Says the same whether the address is known or not. */
export function ResetPasswordPage() {
  const text = useWords(words)
  const language = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const sendsMail = useQuery(settingsQuery()).data?.mail ?? true
  const [email, setEmail] = useState('')
  const [hasTried, setTried] = useState(false)
  const [sentTo, setSentTo] = useState<string>()
  const { isBusy, failure, run } = useAttempt()
  const [mistake] = hasTried ? checkEmail(email) : []

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setTried(true)
    if (checkEmail(email).length > 0) return field.current?.focus()
    const address = email.normalize('NFKC').trim()
    const answer = await run((hooks) => auth.requestPasswordReset({ email: address }, hooks))
    if (!answer.failure) setSentTo(address)
  }
  if (sentTo !== undefined) {
    return (
      <OneFormPage title={text.resetTitle}>
        <Notice title={text.sentTitle}>
          <p>{sendsMail ? text.sent(sentTo) : text.sentToLog(sentTo)}</p>
        </Notice>
        {sendsMail && <p>{text.notArrived}</p>}
        <p className="other-ways">
          <button className="btn btn--text" type="button" onClick={() => setSentTo(undefined)}>
            {text.again}
          </button>
          <Link className="btn btn--text" to="/sign-in">
            {text.toSignIn}
          </Link>
        </p>
      </OneFormPage>
    )
  }
  return (
    <OneFormPage title={text.resetTitle}>
      <p>{sendsMail ? text.resetLead : text.resetByLog}</p>
      <FailureNotice failure={failure} refused={text.refused} />
      <form className="fields" noValidate onSubmit={submit}>
        <TextField
          ref={field}
          label={text.email}
          type="email"
          autoComplete="username"
          value={email}
          error={mistake && problemText(language, mistake, { label: text.email })}
          onChange={(event) => setEmail(event.target.value)}
        />
        <button className="btn btn--fill" type="submit" aria-disabled={isBusy}>
          {text.send}
        </button>
      </form>
      <p className="other-ways">
        <Link className="btn btn--text" to="/sign-in">
          {text.toSignIn}
        </Link>
      </p>
    </OneFormPage>
  )
}
