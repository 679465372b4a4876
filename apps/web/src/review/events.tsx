import type { ApplicationEvent } from '@renkei/schema'
import { useAuthorName } from '../writing/by.tsx'
import { words as applicationWords } from '../application/door/words.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { words } from './words.ts'

/** 経過, newest first. */
export function Events({ events }: { events: readonly ApplicationEvent[] }) {
  const language = useLanguage()
  const word = useWords(words)
  const { action: names } = useWords(applicationWords)
  const name = useAuthorName()
  return (
    <section aria-labelledby="events">
      <h2 id="events">{word.history}</h2>
      <ol className="events">
        {events
          .toSorted((a, b) => b.at.localeCompare(a.at))
          .map(({ at, action, by, note }) => (
            <li key={`${at}${action}${by.municipality?.code}`}>
              <time dateTime={at} className="quiet">
                {formatMoment(at, language)}
              </time>
              <span>
                <b>{names[action]}</b>
                {word.separator}
                {name(by)}
                {note && (
                  <span className="events__note" lang="ja">
                    {note}
                  </span>
                )}
              </span>
            </li>
          ))}
      </ol>
    </section>
  )
}
