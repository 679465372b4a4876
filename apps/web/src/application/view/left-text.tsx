import { type Application, changedFields, type Me } from '@renkei/schema'
import { useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { fieldWords } from '../../diff/field-words.ts'
import { forgetKept, readKept } from '../form/kept.ts'
import { ReadOnly } from '../read-only.tsx'
import { words } from './words.ts'

/** What one typed and could not save, where the application can no longer be written: to copy. */
export function LeftText({ application: { id, draft }, me }: { application: Application; me: Me }) {
  const word = useWords(words)
  const names = useWords(fieldWords)
  const [kept, setKept] = useState(() => readKept(me.id, id))
  const fields = kept ? changedFields(draft, kept.draft) : []
  if (!kept || fields.length === 0) return null
  const forget = () => {
    forgetKept(me.id, id)
    setKept(undefined)
  }
  return (
    <section className="notice" aria-label={word.left}>
      <b>{word.left}</b>
      <p>{word.leftMore}</p>
      <dl className="facts left-text">
        {fields.map((field) => (
          <div key={field}>
            <dt>{names[field]}</dt>
            <dd>
              <ReadOnly field={field} draft={kept.draft} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="acts-row">
        <button className="btn btn--sm" type="button" onClick={forget}>
          {word.forget}
        </button>
      </p>
    </section>
  )
}
