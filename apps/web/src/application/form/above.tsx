import type { Application } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFieldNames } from '../../diff/field-words.ts'
import { EndedNote } from '../../endorsement/door/ended.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProgressBar, StateBar as Bar } from '../../ui/state-bar.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { NotSaved, Saved as Usual } from '../../writing/saved.tsx'
import { latestRemarks, RemarkList } from '../door/remark-list.tsx'
import { refreshApplications } from '../queries.ts'
import { words as pageWords } from '../words.ts'
import { useForm } from './field.tsx'
import type { Kept } from './keeper.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** How far the form is, whether it is saved, and the way on; stays at the top of the window. */
export function StateBar({
  kept,
  shown,
  onCheck,
  onRetry,
}: {
  kept: Kept
  /** How many errors are told. */
  shown: number
  onCheck: () => void
  onRetry: () => void
}) {
  const word = useWords(pageWords)
  const { toCorrect } = useWords(words)
  return (
    <Bar
      progress={
        <Progress more={shown > 0 ? <span className="late">{toCorrect(shown)}</span> : undefined} />
      }
      saved={<Saved kept={kept} onRetry={onRetry} />}
    >
      <Link
        className="btn btn--text state__leave"
        to="/$region/$vision/applications"
        params={useVisionParams()}
      >
        {word.close}
      </Link>
      <button className="btn btn--fill" type="button" onClick={onCheck}>
        {word.check}
      </button>
    </Bar>
  )
}

function Progress({ more }: { more: ReactNode }) {
  const word = useWords(words)
  const page = useWords(pageWords)
  const { application, changed, required, errors } = useForm()
  if (application.kind === 'change') {
    return (
      <p className="prog__line">
        <span>{changed.length > 0 ? page.changes(changed.length) : page.unchanged}</span>
        {more}
      </p>
    )
  }
  const all = required.size
  const missing = errors.filter(
    ({ field, problem }) => problem === 'required' && required.has(field),
  )
  const wrong = errors.filter(({ field, problem }) => problem !== 'required' && required.has(field))
  const done = all - missing.length
  const [before, after] = word.progress(all)
  return (
    <>
      <p className="prog__line">
        <span>
          {before}
          <b>{done}</b>
          {after}
        </span>
        {more}
      </p>
      <ProgressBar
        name={word.progressName}
        all={all}
        done={done}
        right={done - wrong.length}
        wrong={wrong.length}
      />
    </>
  )
}

/** Whether the draft is saved; where someone else was first, the way to compare. */
function Saved({ kept: { saving, savedAt }, onRetry }: { kept: Kept; onRetry: () => void }) {
  const word = useWords(pageWords)
  if (saving.is === 'stale' || saving.is === 'parted') {
    return (
      <NotSaved text={word.parted}>
        <button className="btn btn--sm" type="button" onClick={onRetry}>
          {word.compare}
        </button>
      </NotSaved>
    )
  }
  return (
    <Usual {...{ saving, savedAt, onRetry }} own={{ fieldsInvalid: word.unkept }}>
      {saving.is === 'stopped' && saving.refusal.code === 'stateChanged' && (
        <button className="btn btn--sm" type="button" onClick={() => void refreshApplications()}>
          {word.read}
        </button>
      )}
    </Usual>
  )
}

/** What one should know before typing on: why it was returned, what was put back or taken over. */
export function Notices({
  application,
  kept: { restored, taken },
  onDiscard,
  refused,
}: {
  application: Application
  kept: Kept
  /** Takes out again what was put back. */
  onDiscard: () => void
  refused: string | undefined
}) {
  const language = useLanguage()
  const word = useWords(pageWords)
  const names = useFieldNames()
  const name = useAuthorName()
  const me = useMe()
  return (
    <>
      {me && application.sentBack && application.endorsement && (
        <EndedNote endorsement={application.endorsement} me={me} />
      )}
      {application.state === 'returned' && <Returned application={application} />}
      {restored && (
        <Notice title={word.restored}>
          {word.restoredMore}{' '}
          <button className="btn btn--sm btn--text" type="button" onClick={onDiscard}>
            {word.discardRestored}
          </button>
        </Notice>
      )}
      {taken && taken.fields.length > 0 && (
        <Notice
          title={word.taken(
            name(taken.theirs.by),
            formatMoment(taken.theirs.at, language),
            taken.fields
              .map((field) => (language === 'ja' ? `「${names[field]}」` : `“${names[field]}”`))
              .join(language === 'ja' ? '' : ', '),
          )}
        >
          {word.takenMore}
        </Notice>
      )}
      {refused !== undefined && <Refused text={refused} />}
    </>
  )
}

function Returned({ application }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(pageWords)
  const name = useAuthorName()
  const event = application.events.findLast(({ action }) => action === 'return')
  const remarks = latestRemarks(application)
  if (!event) return null
  return (
    <section className="returned" aria-labelledby="returned">
      <h2 id="returned">
        <Marked text={word.returned(name(event.by, 'place'), formatMoment(event.at, language))} />
      </h2>
      {event.note !== null && event.note !== '' && <p lang="ja">{event.note}</p>}
      <p>{word.returnedMore(remarks.filter(({ field }) => field !== '').length)}</p>
      <RemarkList remarks={remarks.filter(({ field }) => field === '')} />
    </section>
  )
}
