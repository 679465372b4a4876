import type { Draft, DraftField } from '@renkei/schema'
import { useId } from 'react'
import { isChosen, isList } from '../../diff/values.ts'
import { useWords } from '../../i18n.tsx'
import { Radio } from '../../ui/choice.tsx'
import { TextArea } from '../../ui/field.tsx'
import { fieldWords } from '../../diff/field-words.ts'
import { ReadOnly } from '../read-only.tsx'
import { words } from './stale-words.ts'

/** What is to be saved of a field: one of both versions, or a text written of both. */
export type Choice = { is: 'theirs' } | { is: 'mine' } | { is: 'together'; text: string }

type Version = { draft: Draft; by: string }

/** A field as it is saved and as one typed it, each marked against what was opened. */
export function Versions({
  field,
  opened,
  theirs,
  mine,
  chosen,
  onChoose,
}: {
  field: DraftField
  opened: Draft
  theirs: Version
  mine: Version
  chosen: Choice
  onChoose: (choice: Choice) => void
}) {
  const word = useWords(words)
  const name = useWords(fieldWords)[field]
  const group = useId()
  const sides = [
    { is: 'theirs', heading: word.theirs, keep: word.keepTheirs, ...theirs },
    { is: 'mine', heading: word.mine, keep: word.keepMine, ...mine },
  ] as const
  const isText = !isList(field) && !isChosen(field)
  const own = mine.draft[field]
  return (
    <section className="both" aria-label={name}>
      <h3>{name}</h3>
      <div className="versions">
        {sides.map(({ is, heading, keep, by, draft }) => (
          <div key={is}>
            <h4>{heading}</h4>
            <p className="versions__by">{by}</p>
            {/* A long text scrolls, with the keyboard too. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="body" tabIndex={0} role="group" aria-label={word.of(heading, name)}>
              <ReadOnly field={field} draft={draft} since={opened} />
            </div>
            <Radio
              className="choose"
              name={group}
              label={keep}
              aria-label={word.of(keep, name)}
              checked={chosen.is === is}
              onChange={() => onChoose({ is })}
            />
          </div>
        ))}
      </div>
      {isText && typeof own === 'string' && (
        <TextArea
          label={word.together}
          rows={2}
          value={chosen.is === 'together' ? chosen.text : own}
          onChange={({ currentTarget: { value } }) => onChoose({ is: 'together', text: value })}
        />
      )}
    </section>
  )
}
