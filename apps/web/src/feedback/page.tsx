import { checkFeedbackNote, type Feedback } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { pageAddress, pageIn } from '../address.ts'
import { client } from '../api.ts'
import { Pager } from '../chrome/pager.tsx'
import { useAddress } from '../filters/use-filters.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/field.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { problemText } from '../ui/problem-words.ts'
import { Section } from '../ui/section.tsx'
import { formatMoment } from '../ui/time.ts'
import { Title } from '../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { ProjectNo } from '../vision/number.tsx'
import { By } from '../writing/by.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting, type Writing } from '../writing/use-writing.ts'
import { feedbackQuery, refresh } from './queries.ts'
import { words } from './words.ts'
import './feedback.css'

/** ご意見 as the policy office reads them: what nobody has dealt with yet first. Nothing here is public. */
export function FeedbackPage() {
  const word = useWords(words)
  const ref = useVisionRef()
  const { data } = useSuspenseQuery(feedbackQuery(ref, pageIn(useAddress())))
  const writing = useWriting<string>(refresh)
  usePageTitle(word.desk)
  // Typed and not kept yet: it stays when a colleague was first, which moves what it is about.
  const [typed, setTyped] = useState<Record<number, string>>({})
  const show = (one: Feedback) => (
    <One
      key={one.id}
      of={one}
      writing={writing}
      note={typed[one.id] ?? one.note}
      onType={(note) => setTyped((all) => ({ ...all, [one.id]: note }))}
    />
  )
  const open = data.feedback.filter(({ settledAt }) => settledAt === null)
  const settled = data.feedback.filter(({ settledAt }) => settledAt !== null)
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.desk}</h1>
        <p className="lead">{word.deskLead}</p>
      </div>
      <Outcome of={writing} />
      {(data.page === 1 || open.length > 0) && (
        <Section title={word.open} note={word.count(data.open)}>
          {open.length === 0 && <Empty>{word.noneOpen}</Empty>}
          {open.map(show)}
        </Section>
      )}
      {settled.length > 0 && (
        <Section title={word.settled} note={word.count(data.settled)}>
          {settled.map(show)}
        </Section>
      )}
      <Pager
        page={data.page}
        total={data.open + data.settled}
        size={data.size}
        addressOf={({ page }) => pageAddress(page)}
      />
    </div>
  )
}

function One({
  of,
  writing,
  note,
  onType,
}: {
  of: Feedback
  writing: Writing<string>
  note: string
  onType: (note: string) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const params = useVisionParams()
  const [error, setError] = useState<string>()
  const settle = async (event: FormEvent) => {
    event.preventDefault()
    const [found] = checkFeedbackNote(note)
    setError(found && problemText(language, found, { label: word.note, answeredBy: 'typing' }))
    if (found) return
    await writing.write(async () => {
      await client.feedback.settle.mutate({ id: of.id, version: of.version, note })
      return word.done(of.id)
    })
  }
  return (
    <article className="feedback-one" aria-label={word.nameOf(of.id)}>
      <p className="small quiet">
        {word.nameOf(of.id)}　{formatMoment(of.at, language)}
        {of.project && (
          <>
            {'　'}
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(of.project.number) }}
            >
              <ProjectNo of={of.project} /> <Title of={of.project} />
            </Link>
          </>
        )}
      </p>
      <p className="feedback-one__text">{of.text}</p>
      {of.settledBy && of.settledAt && (
        <p className="small quiet">
          <By author={of.settledBy} /> {formatMoment(of.settledAt, language)}
          {of.note !== note && `　${of.note}`}
        </p>
      )}
      <form className="feedback-form" noValidate onSubmit={settle}>
        <TextField
          label={word.note}
          name="note"
          value={note}
          error={error}
          onChange={(event) => onType(event.target.value)}
        />
        <div className="acts-row">
          <button type="submit" className="btn btn--sm" aria-disabled={writing.isPending}>
            {of.settledAt === null ? word.settle : word.settleAgain}
            <span className="vh">{word.nameOf(of.id)}</span>
          </button>
        </div>
      </form>
    </article>
  )
}
