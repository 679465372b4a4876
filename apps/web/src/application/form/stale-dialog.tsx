import type { Draft, DraftField, Me } from '@renkei/schema'
import { useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatTime } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { fieldWords } from '../../diff/field-words.ts'
import type { Theirs } from './keeper.ts'
import { withFields } from './merge.ts'
import { words } from './stale-words.ts'
import { type Choice, Versions } from './versions.tsx'

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
  const word = useWords(words)
  const names = useWords(fieldWords)
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
