import {
  type ApplicationKind,
  diffText,
  type Draft,
  type DraftField,
  ofProject,
} from '@renkei/schema'
import type { ReactNode } from 'react'
import { useFieldNames } from '../diff/field-words.ts'
import { Lists } from '../diff/lists.tsx'
import { SideName, Texts } from '../diff/texts.tsx'
import { isChosen, isList, valueOf } from '../diff/values.ts'
import { useLanguage, useWords, wide } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useFrame } from '../vision/queries.ts'
import { sectionsOf } from './form/sections.ts'
import { ShareGaps } from './door/share-gaps.tsx'
import { words } from './form/words.ts'
import '../diff/diff.css'

/** Everything an application says, part by part. Beside what the project was, what changes is
 * marked, and parts that stay are left out; what it says beside the project is there. */
export function Values({
  kind,
  draft,
  base,
  under,
  change,
  isWhole = true,
}: {
  kind: ApplicationKind
  draft: Draft
  base: { draft: Draft; changed: readonly DraftField[] } | undefined
  under?: (field: DraftField) => ReactNode
  /** Whether what it says beside the project is shown too. */
  isWhole?: boolean
  /** Beside a field, such as the way back to it. */
  change?: (field: DraftField, name: string) => ReactNode
}) {
  const language = useLanguage()
  const word = useWords(words)
  const nameOf = useFormNames()
  return sectionsOf(kind).map(({ name, fields }, at) => {
    const shown = base
      ? fields.filter(
          (field) =>
            base.changed.includes(field) ||
            (isWhole && ofProject([field]).length === 0 && draft[field].length > 0),
        )
      : fields.filter(
          (field) => (kind === 'register' && field !== 'label') || draft[field].length > 0,
        )
    if (shown.length === 0) return null
    const costs = shown.findLast((field) => field === 'budget' || field === 'costShares')
    const number = language === 'ja' ? `${wide(at + 1)}　` : `${at + 1}. `
    return (
      <Section title={`${base ? '' : number}${word.section[name]}`} key={name}>
        <dl className="facts">
          {shown.map((field) => (
            <div key={field}>
              <dt>{nameOf(field)}</dt>
              <dd>
                <ReadOnly field={field} draft={draft} {...(base ? { since: base.draft } : {})} />
                {field === costs && <ShareGaps draft={draft} />}
                {under?.(field)}
              </dd>
              {change && <dd>{change(field, nameOf(field))}</dd>}
            </div>
          ))}
        </dl>
      </Section>
    )
  })
}

/** What the form calls each field. */
function useFormNames(): (field: DraftField) => string {
  const word = useWords(words)
  const names = useFieldNames()
  return (field) => (field === 'partners' ? word.partners : names[field])
}

/** A field of a draft as people read it. Beside an earlier draft, what changed since is marked: in
 * one text, deleted and added together. */
export function ReadOnly({
  field,
  draft,
  since = draft,
}: {
  field: DraftField
  draft: Draft
  since?: Draft
}) {
  const language = useLanguage()
  const frame = useFrame()
  return (
    <div className={`diff diff--bare${since === draft ? ' diff--plain' : ''}`}>
      <div className="diff__cells">
        {isList(field) ? (
          <Lists field={field} side="after" before={since} after={draft} beside={undefined} />
        ) : (
          <Marked
            before={valueOf(field, since, frame, language)}
            after={valueOf(field, draft, frame, language)}
            chosen={isChosen(field)}
          />
        )}
      </div>
    </div>
  )
}

function Marked({ before, after, chosen }: { before: string; after: string; chosen: boolean }) {
  if (chosen || before === after || before === '' || after === '') {
    return <Texts side="after" before={before} after={after} chosen={chosen} />
  }
  return (
    <p lang="ja">
      {diffText(before, after).map(({ kind, text }, at) => {
        if (kind === 'same') return text
        const Tag = kind === 'removed' ? 'del' : 'ins'
        return (
          // Parts of one text stand where they stand.
          // oxlint-disable-next-line react/no-array-index-key
          <Tag key={at}>
            <SideName side={kind === 'removed' ? 'before' : 'after'} />
            {text}
          </Tag>
        )
      })}
    </p>
  )
}
