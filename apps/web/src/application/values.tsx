import type { ApplicationKind, Draft, DraftField } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useLanguage, useWords, wide } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { fieldWords } from '../diff/field-words.ts'
import { sectionsOf } from './form/sections.ts'
import { words } from './form/words.ts'
import { ReadOnly } from './read-only.tsx'

/** Everything an application says, part by part. Beside what the project was, what changes is
 * marked, and parts that stay are left out. */
export function Values({
  kind,
  draft,
  base,
  under,
}: {
  kind: ApplicationKind
  draft: Draft
  base: { draft: Draft; changed: readonly DraftField[] } | undefined
  under?: (field: DraftField) => ReactNode
}) {
  const language = useLanguage()
  const word = useWords(words)
  const names = useWords(fieldWords)
  return sectionsOf(kind).map(({ name, fields }, at) => {
    const shown = base
      ? fields.filter((field) => base.changed.includes(field))
      : fields.filter((field) => kind === 'register' || draft[field].length > 0)
    if (shown.length === 0) return null
    const number = language === 'ja' ? `${wide(at + 1)}　` : `${at + 1}. `
    return (
      <Section title={`${base ? '' : number}${word.section[name]}`} key={name}>
        <dl className="facts">
          {shown.map((field) => (
            <div key={field}>
              <dt>{names[field]}</dt>
              <dd>
                <ReadOnly field={field} draft={draft} {...(base ? { since: base.draft } : {})} />
                {under?.(field)}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    )
  })
}
