import { useTerms, useWords } from '../i18n.tsx'
import { CalendarSection } from '../calendar/door/account-section.tsx'
import { useMe } from '../session/use-session.ts'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { Marked } from '../ui/marked.tsx'
import './account.css'
import { PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { SubscriptionSection } from '../subscription/door/account-section.tsx'
import { words } from './words.ts'

/** Who one is to the registry, which others look after, and the own ways in. */
export function AccountPage() {
  const text = useWords(words)
  const { role } = useTerms()
  const me = useMe()
  usePageTitle(text.title)
  if (!me) return null
  const facts: [string, string | undefined][] = [
    [text.name, me.name],
    [text.email, me.demonstration ? undefined : me.email],
    [text.municipality, me.municipality?.name],
    [text.department, me.department?.name],
    [text.role, role[me.role]],
  ]
  return (
    <div className="wrap account">
      <div className="page-head">
        <h1>{text.title}</h1>
      </div>
      <Section title={text.who} note={me.demonstration ? undefined : text.whoNote}>
        <dl className="account__facts">
          {facts
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Marked text={value} />
                </dd>
              </div>
            ))}
        </dl>
        {me.demonstration && <p className="account__lead">{text.demonstration}</p>}
      </Section>
      <SubscriptionSection />
      {me.municipality && <CalendarSection />}
      {!me.demonstration && (
        <>
          <PasswordSection email={me.email} />
          <PasskeysSection />
          <SecondFactorSection me={me} />
          <SessionsSection />
        </>
      )}
    </div>
  )
}
