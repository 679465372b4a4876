import type { Draft, DraftField, Me } from '@renkei/schema'
import { useId, useState } from 'react'
import { useFieldNames } from '../../diff/field-words.ts'
import { isChosen, isList } from '../../diff/values.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Radio } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { formatTime } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { ReadOnly } from '../values.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from '../words.ts'
import { type Theirs, withFields } from './keeper.ts'

/** Someone saved the same fields first: both versions side by side, each marked against what was
 * opened. What is chosen, or written of both, is saved upon theirs. */
export function StaleDialog({
  theirs,
  conflicts,
  merged,
  opened,
  openedAt,
  mine,
  me,
  onSettle,
  onPostpone,
}: {
  theirs: Theirs
  conflicts: readonly DraftField[]
  /** One's own draft with what only the other changed. */
  merged: Draft
  opened: Draft
  openedAt: string
  mine: Draft
  me: Me
  onSettle: (draft: Draft) => void
  onPostpone: () => void
}) {
  const language = useLanguage()
  const word = useWords(words).stale
  const names = useFieldNames()
  const name = useAuthorName()
  const [chosen, setChosen] = useState<Partial<Record<DraftField, Choice>>>({})
  const quoted = conflicts.map((one) =>
    language === 'ja' ? `「${names[one]}」` : `“${names[one]}”`,
  )
  const own = name(
    { municipality: me.municipality, department: me.department?.name ?? null, person: me.name },
    'place',
  )
  const save = () =>
    onSettle(
      conflicts.reduce((draft, field) => {
        const choice = chosen[field]
        if (choice?.is === 'theirs') return withFields(draft, theirs.draft, [field])
        if (choice?.is === 'together') return { ...draft, [field]: choice.text }
        return draft
      }, merged),
    )
  return (
    <Dialog
      wide
      title={word.title(
        formatTime(theirs.at, language),
        name(theirs.by, 'place'),
        quoted.join(language === 'ja' ? '' : ', '),
      )}
      onClose={onPostpone}
    >
      <p className="phrase">{word.lead(formatTime(openedAt, language))}</p>
      {conflicts.map((field) => (
        <Versions
          key={field}
          field={field}
          opened={opened}
          theirs={{
            draft: theirs.draft,
            by: `${name(theirs.by)}　${formatTime(theirs.at, language)}`,
          }}
          mine={{ draft: mine, by: `${own}　${word.unsaved}` }}
          chosen={chosen[field] ?? { is: 'mine' }}
          onChoose={(choice) => setChosen({ ...chosen, [field]: choice })}
        />
      ))}
      <div className="acts-row">
        <button className="btn btn--fill" type="button" onClick={save}>
          {word.save}
        </button>
        <button className="btn" type="button" onClick={onPostpone}>
          {word.back}
        </button>
      </div>
    </Dialog>
  )
}

/** What is to be saved of a field: one of both versions, or a text written of both. */
type Choice = { is: 'theirs' } | { is: 'mine' } | { is: 'together'; text: string }

type Version = { draft: Draft; by: string }

/** A field as it is saved and as one typed it, each marked against what was opened. */
function Versions({
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
  const word = useWords(words).stale
  const name = useFieldNames()[field]
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
            <p className="versions__by">
              <Marked text={by} />
            </p>
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
