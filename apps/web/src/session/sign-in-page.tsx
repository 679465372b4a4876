import { regionSlug } from '@renkei/schema'
import { useSearch } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Door } from './door.tsx'
import { words as doorWords } from './door-words.ts'
import { Icon } from '../ui/icon.tsx'
import { nextPath } from './next.ts'
import { OtherWays } from './other-ways.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.css'
import { startAgainAt } from './use-session.ts'
import { words } from './words.ts'

/** Every way in: password, passkey, the organisation's own, and the demonstration's door beside them. */
export function SignInPage() {
  const text = useWords(words)
  const { title: doorTitle, sample } = useWords(doorWords)
  const language = useLanguage()
  const { next: given, failed } = useSearch({ from: '__root__' })
  usePageTitle(text.title)
  const next = nextPath(given?.[0], language)
  const go = () => startAgainAt(next)
  return (
    <div className="wrap">
      <div className="enter">
        <section aria-labelledby="sign-in">
          <h1 id="sign-in">{text.title}</h1>
          <p>{text.forOfficers}</p>
          {failed?.[0] === 'organisation' && (
            <div className="alert" role="alert">
              <Icon name="error" />
              <p>{text.failures.organisation}</p>
            </div>
          )}
          <SignInForm onSignedIn={go} />
          <OtherWays next={next} onSignedIn={go} />
          <p className="small invited">{text.invited}</p>
        </section>
        <Door to={next} region={regionIn(next)}>
          {(door) => (
            <section className="door" aria-labelledby="door">
              <h2 id="door">{doorTitle}</h2>
              <p className="sample">{sample}</p>
              {door}
            </section>
          )}
        </Door>
      </div>
    </div>
  )
}

/** The region of the page that signing in leads to, where it is of one. */
const regionIn = (path: string): string | undefined => {
  const [, first = ''] = path.replace(/[?#].*/, '').split('/')
  return regionSlug.safeParse(first).success ? first : undefined
}
