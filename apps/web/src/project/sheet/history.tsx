import { formatDate, type Project } from '@renkei/schema'
import { textIn, useLanguage, useWords, wide } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { words } from './words.ts'

/** Every revision, newest first: nothing is overwritten. */
export function History({ project }: { project: Project }) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <Section title={word.history}>
      <ol className="log">
        {project.revisions.map(({ revision, validFrom, note, noteEn }) => {
          const told = textIn(language, note, noteEn)
          return (
            <li key={revision}>
              <time dateTime={validFrom}>{formatDate(validFrom, language)}</time>
              <div>
                <b>{word.revision(language === 'ja' ? wide(revision) : String(revision))}</b>
                <p className="small" lang={told.lang === language ? undefined : told.lang}>
                  {told.text}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
