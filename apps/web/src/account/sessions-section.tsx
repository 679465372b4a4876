import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { auth } from '../session/auth.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { settingsQuery, startAgainAt } from '../session/use-session.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { formatMoment } from '../ui/time.ts'
import { AccountFailure } from './account-failure.tsx'
import { refreshSessions, Refusal, sessionsQuery } from './queries.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** Where the person is signed in, and the way out of everywhere. */
export function SessionsSection() {
  const { sessions: text } = useWords(words)
  const language = useLanguage()
  const idleMinutes = useQuery(settingsQuery()).data?.idleMinutes ?? 60
  const { data: devices, error } = useQuery(sessionsQuery(idleMinutes))
  const [isDone, setDone] = useState(false)
  const { isBusy, failure, run } = useAttempt()

  const leaveOthers = async () => {
    if (isBusy) return
    const answer = await run((hooks) => auth.revokeOtherSessions({ fetchOptions: hooks }))
    if (answer.failure) return
    setDone(true)
    await refreshSessions()
  }
  const leaveAll = async () => {
    if (isBusy) return
    const answer = await run((hooks) => auth.revokeSessions({ fetchOptions: hooks }))
    if (!answer.failure) startAgainAt(language === 'en' ? '/sign-in?lang=en' : '/sign-in')
  }
  return (
    <Section title={text.title} note={text.note}>
      <AccountFailure failure={error instanceof Refusal ? error.failure : undefined} />
      {devices && (
        <ul className="account__list">
          {devices.map(({ id, isHere, userAgent, address, seenAt }) => (
            <li key={id}>
              <p>
                <b>{deviceName(userAgent) ?? text.unknown}</b>
                {isHere && <span className="chip">{text.here}</span>}
              </p>
              <p className="small quiet">
                <Marked text={text.seen(formatMoment(seenAt.toISOString(), language))} />
                {address && `　${text.from(address)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {isDone && <Notice title={text.othersDone} />}
      <AccountFailure failure={failure} />
      <p className="account__acts">
        <button className="btn" type="button" aria-disabled={isBusy} onClick={leaveOthers}>
          {text.others}
        </button>
        <button className="btn" type="button" aria-disabled={isBusy} onClick={leaveAll}>
          {text.all}
        </button>
      </p>
    </Section>
  )
}

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Microsoft Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** “Chrome, Windows”, as far as the browser tells; undefined where it tells nothing known. */
function deviceName(userAgent: string | null): string | undefined {
  const name = (among: [RegExp, string][]) =>
    among.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  const parts = [name(browsers), name(systems)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : undefined
}
