import type { Me } from '@renkei/schema'
import { type FormEvent, useRef, useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { auth } from '../session/auth.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { recheckSession } from '../session/use-session.ts'
import { Notice } from '../ui/notice.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { Section } from '../ui/section.tsx'
import { AccountFailure } from './account-failure.tsx'
import { FactorReset } from './door/factor-reset.tsx'
import { SecondFactorSetup } from './second-factor-setup.tsx'
import { words } from './words.ts'

type Setup = { totpURI: string; backupCodes: string[] }
type Act = 'start' | 'stop' | 'renew'

/** The authenticator app: setting it up, stopping, and new backup codes, each asking the password. */
export function SecondFactorSection({
  me: { secondFactor: isOn, secondFactorReset: reset },
}: {
  me: Me
}) {
  const { factor: text, currentPassword } = useWords(words)
  const language = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [hasTried, setTried] = useState(false)
  const [setup, setSetup] = useState<Setup>()
  const [codes, setCodes] = useState<{ title: string; codes: string[] }>()
  const { isBusy, failure, run } = useAttempt()

  const acts: Record<Act, () => Promise<void>> = {
    start: async () => {
      const answer = await run((hooks) => auth.twoFactor.enable({ password }, hooks))
      if (!answer.failure && 'totpURI' in answer.data) setSetup(answer.data)
    },
    stop: async () => {
      await run((hooks) => auth.twoFactor.disable({ password }, hooks))
      await recheckSession()
    },
    renew: async () => {
      const answer = await run((hooks) => auth.twoFactor.generateBackupCodes({ password }, hooks))
      if (!answer.failure) setCodes({ title: text.renewed, codes: answer.data.backupCodes })
    },
  }
  const act = (name: Act) => async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setTried(password === '')
    if (password === '') return field.current?.focus()
    await acts[name]()
    setPassword('')
  }
  const confirm = async () => {
    if (setup) setCodes({ title: text.done, codes: setup.backupCodes })
    setSetup(undefined)
    await recheckSession()
  }
  return (
    <Section title={text.title} note={text.note}>
      {codes ? (
        <>
          <Notice title={codes.title} />
          <BackupCodes codes={codes.codes} onClose={() => setCodes(undefined)} />
        </>
      ) : setup ? (
        <SecondFactorSetup
          totpURI={setup.totpURI}
          onConfirmed={confirm}
          onCancel={() => setSetup(undefined)}
        />
      ) : (
        <>
          {reset && <FactorReset reset={reset} />}
          <p>{isOn ? text.isOn : text.isOff}</p>
          <AccountFailure failure={failure} />
          <form
            className="fields account__form"
            noValidate
            onSubmit={act(isOn ? 'renew' : 'start')}
          >
            <PasswordField
              ref={field}
              label={currentPassword}
              autoComplete="current-password"
              value={password}
              error={
                hasTried && password === ''
                  ? problemText(
                      language,
                      { field: 'password', problem: 'required' },
                      { label: currentPassword },
                    )
                  : undefined
              }
              onChange={(event) => setPassword(event.target.value)}
            />
            <p className="account__acts">
              <button className="btn" type="submit" aria-disabled={isBusy}>
                {isOn ? text.renew : text.start}
              </button>
              {isOn && (
                <button className="btn" type="button" aria-disabled={isBusy} onClick={act('stop')}>
                  {text.stop}
                </button>
              )}
            </p>
          </form>
        </>
      )}
    </Section>
  )
}

/** Shown once, to be printed or written down. */
function BackupCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { factor: text } = useWords(words)
  return (
    <>
      <h3>{text.codesTitle}</h3>
      <p>{text.codes}</p>
      <ul className="account__codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="account__acts">
        <button className="btn btn--fill" type="button" onClick={() => window.print()}>
          {text.print}
        </button>
        <button className="btn" type="button" onClick={onClose}>
          {text.close}
        </button>
      </p>
    </>
  )
}
