import type { Application } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { words as common } from '../door/words.ts'
import { words } from './words.ts'

/** 経過: what happened, newest first. */
export function Course({ application: { events } }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words)
  const { action: names } = useWords(common)
  const name = useAuthorName()
  return (
    <aside className="side" aria-label={word.history}>
      <section>
        <h2>{word.history}</h2>
        <ol className="course">
          {events
            .toSorted((a, b) => b.at.localeCompare(a.at))
            .map(({ at, action, by, note }) => (
              <li key={`${at} ${action}`}>
                <b>{names[action]}</b>
                <span className="quiet">{formatMoment(at, language)}</span>
                <span>{name(by)}</span>
                {note !== null && note !== '' && <span lang="ja">{note}</span>}
              </li>
            ))}
        </ol>
      </section>
    </aside>
  )
}
