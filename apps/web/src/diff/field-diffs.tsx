import { changedFields, type Draft, type DraftField, emptyDraft } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useFieldNames } from './field-words.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { useFrame } from '../vision/queries.ts'
import { type Beside, Lists } from './lists.tsx'
import { type Side, Texts } from './texts.tsx'
import { fields, isChosen, isList, isOfUse, valueOf } from './values.ts'
import { words } from './words.ts'
import './diff.css'

export type { Beside } from './lists.tsx'
export type { Side } from './texts.tsx'

/** The head of a column: 現行, and quietly 第１版 and its day. */
export type Head = { name: string; note?: ReactNode }

export type FieldDiffsProps = {
  /** Null for what is new: then there is one column, and everything in it is added. */
  before: Draft | null
  after: Draft
  heads: Record<Side, Head>
  /** Beside a field's name, such as a button. */
  action?: (field: DraftField, name: string) => ReactNode
  /** Under a field, such as remarks. */
  under?: (field: DraftField, name: string) => ReactNode
  /** Beside an item of a list: a sign, a quiet word. `key` is a measure's number, a municipality's
   * code or a fiscal year. */
  beside?: (field: DraftField, key: string, side: Side) => Beside | undefined
  /** Unchanged fields that are shown all the same. */
  keep?: readonly DraftField[]
}

/** Two drafts, field by field: what changed side by side, what did not folded away. */
export function FieldDiffs({ before, after, heads, keep = [], ...slots }: FieldDiffsProps) {
  const word = useWords(words)
  const changed = changedFields(before ?? emptyDraft, after)
  const shown = fields.filter((field) => changed.includes(field) || keep.includes(field))
  const rest = fields.filter(
    (field) => !shown.includes(field) && isOfUse(field, before ? [before, after] : [after]),
  )
  const isNew = before === null
  return (
    <div className={isNew ? 'diff diff--new' : 'diff'}>
      <div className="diff__cols" aria-hidden="true">
        {!isNew && <ColumnHead head={heads.before} />}
        <ColumnHead head={heads.after} />
      </div>
      {shown.map((field) => (
        <Row key={field} field={field} before={before} after={after} heads={heads} {...slots} />
      ))}
      {rest.length > 0 && (
        <details className="unchanged">
          <summary>{word.unchanged(rest.length)}</summary>
          {rest.map((field) => (
            <Row
              key={field}
              field={field}
              before={null}
              after={after}
              heads={heads}
              same
              {...slots}
            />
          ))}
        </details>
      )}
    </div>
  )
}

const ColumnHead = ({ head: { name, note } }: { head: Head }) => (
  <div>
    {name}
    {note !== undefined && <span>{note}</span>}
  </div>
)

type RowProps = Omit<FieldDiffsProps, 'keep'> & { field: DraftField; same?: boolean }

function Row({ field, before, after, heads, same = false, action, under, beside }: RowProps) {
  const name = useFieldNames()[field]
  const sides: readonly Side[] = before === null ? ['after'] : ['before', 'after']
  // An unchanged field is its own counterpart.
  const from = same ? after : (before ?? emptyDraft)
  return (
    <section className="diff__row" aria-label={name}>
      <div className="diff__name">
        <h2>{name}</h2>
        {action?.(field, name)}
      </div>
      <div className="diff__cells">
        {sides.map((side) => (
          <div
            key={side}
            role={same ? undefined : 'group'}
            aria-label={same ? undefined : heads[side].name}
            data-side={same ? undefined : heads[side].name}
          >
            <Cell field={field} side={side} before={from} after={after} beside={beside} />
          </div>
        ))}
      </div>
      {under?.(field, name)}
    </section>
  )
}

function Cell({
  field,
  side,
  before,
  after,
  beside,
}: {
  field: DraftField
  side: Side
  before: Draft
  after: Draft
  beside: FieldDiffsProps['beside']
}) {
  const frame = useFrame()
  const language = useLanguage()
  if (isList(field)) {
    const note = beside && ((key: string, of: Side) => beside(field, key, of))
    return <Lists field={field} side={side} before={before} after={after} beside={note} />
  }
  return (
    <Texts
      side={side}
      before={valueOf(field, before, frame, language)}
      after={valueOf(field, after, frame, language)}
      chosen={isChosen(field)}
    />
  )
}
