import { type Change, changePlace, formatDate } from '@renkei/schema'
import { useId } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { By } from '../../writing/by.tsx'
import { Entry } from './entry.tsx'
import { words } from './words.ts'

const groupOf = ({ by }: Change): string => `${by?.municipality?.code} ${by?.department}`
/** Changes under the day they happened and the department that decided them, in the order they come. */
export function Days({ items }: { items: readonly Change[] }) {
  const language = useLanguage()
  return [...Map.groupBy(items, ({ day }) => day)].map(([day, ofDay]) => (
    <Section key={day} title={<time dateTime={day}>{formatDate(day, language)}</time>}>
      {[...Map.groupBy(ofDay, groupOf)].map(([group, changes]) => (
        <Decided key={group} changes={changes} />
      ))}
    </Section>
  ))
}

function Decided({ changes }: { changes: readonly Change[] }) {
  const word = useWords(words)
  const heading = useId()
  const by = changes[0]?.by
  return (
    <section className="changes-by" aria-labelledby={heading}>
      <h3 id={heading}>
        {by ? (
          <By author={by} />
        ) : changes.every(({ kind }) => kind === 'plan' || kind === 'region') ? (
          word.registry
        ) : (
          word.nobody
        )}
      </h3>
      <ul>
        {changes.map((change) => (
          <Entry key={changePlace(change).key} change={change} />
        ))}
      </ul>
    </section>
  )
}
