import { useParams } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { Door } from './door.tsx'
import { words } from './door-words.ts'
import { useMe } from './use-session.ts'

/** The demonstration on the first page, for those who have not entered yet. */
export function TryOut() {
  const text = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const { region } = useParams({ strict: false })
  if (me) return null
  return (
    <Door to={language === 'en' ? '/?lang=en' : '/'} region={region}>
      {(door) => (
        <Section
          id="try"
          title={text.title}
          note={
            <p className="door">
              <span className="sample">{text.sample}</span>
            </p>
          }
        >
          <div className="door">{door}</div>
        </Section>
      )}
    </Door>
  )
}
