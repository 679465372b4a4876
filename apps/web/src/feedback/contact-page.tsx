import { checkFeedback, feedbackLimit } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { client } from '../api.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { projectQuery } from '../project/queries.ts'
import { TextArea } from '../ui/field.tsx'
import { Kept } from '../ui/kept.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { problemText } from '../ui/problem-words.ts'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useIsAwake } from '../ui/use-is-awake.ts'
import { useVisionRef } from '../vision/address.ts'
import { ProjectNo } from '../vision/number.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { Unsaved } from '../writing/unsaved.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { ContactLines } from './door/contact-lines.tsx'
import { words } from './words.ts'
import './feedback.css'

/** お問い合わせ・ご意見: whom to ask, and a form to the policy office's desk. */
export function ContactPage() {
  const word = useWords(words)
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead trail={[word.title]} title={word.title} lead={word.lead} />
      <Section title={word.contact}>
        <ContactLines />
      </Section>
      <FeedbackForm />
    </div>
  )
}

function FeedbackForm() {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const { pathname } = useLocation()
  const isAwake = useIsAwake()
  const { project: [asked = ''] = [], sent: [sent = ''] = [] } = useSearch({ from: '__root__' })
  const number = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : undefined
  const { data: project } = useQuery({
    ...projectQuery({ ...ref, number: number ?? 0 }),
    enabled: number !== undefined,
  })
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const writing = useWriting<string>(undefined, { tooManyRequests: word.tooMany })
  const wasWritten = writing.done !== undefined || writing.refused !== undefined
  const tell = (fields: ReturnType<typeof checkFeedback>) => {
    const [first] = fields
    setError(first && problemText(language, first, { label: word.text, answeredBy: 'typing' }))
    if (first) form.current?.querySelector('textarea')?.focus()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkFeedback(text)
    tell(found)
    if (found.length > 0) return
    const outcome = await writing.write(async () => {
      await client.feedback.send.mutate({
        ...ref,
        text,
        ...(project ? { project: project.number } : {}),
      })
      return word.sent
    })
    if ('done' in outcome) setText((now) => (now === text ? '' : now))
    else tell(outcome.fields)
  }
  return (
    <Section title={word.form} id="feedback">
      <Unsaved isChanged={text.trim() !== ''} />
      <p className="phrase">{word.formHelp}</p>
      {project && (
        <p>
          {word.about}
          <b>
            <ProjectNo of={project} /> <Title of={project} />
          </b>
        </p>
      )}
      {/* Without a script it is posted as it stands, and the browser itself says what is missing. */}
      <form
        ref={form}
        className="feedback-form"
        method="post"
        action={pathname}
        noValidate={isAwake}
        data-wakes
        onSubmit={send}
      >
        <Kept asked={project ? { project: [String(project.number)] } : {}} />
        <TextArea
          label={word.text}
          name="text"
          need="required"
          limit={feedbackLimit}
          required={!isAwake}
          rows={6}
          value={text}
          error={error}
          onChange={(event) => {
            setText(event.target.value)
            setError(undefined)
          }}
        />
        <div className="acts-row">
          <button type="submit" className="btn btn--fill" aria-disabled={writing.isPending}>
            {word.send}
          </button>
        </div>
        <Outcome of={wasWritten ? writing : (word.posted[sent] ?? {})} isBrought />
      </form>
    </Section>
  )
}
