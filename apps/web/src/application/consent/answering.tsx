import {
  type Application,
  can,
  changedSinceAsked,
  type Consent,
  consentAnswer,
  type ConsentAnswer,
  consentLimits,
  type Draft,
  type FieldError,
  filledShares,
  type Me,
  readText,
} from '@renkei/schema'
import { type FormEvent, useId, useState } from 'react'
import { client } from '../../api.ts'
import { useFieldNames } from '../../diff/field-words.ts'
import { sharesText } from '../../diff/lists.tsx'
import { municipalityName } from '../../diff/values.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { FieldGroup, Radio } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { Section } from '../../ui/section.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useFrame } from '../../vision/queries.ts'
import { Refused } from '../../writing/outcome.tsx'
import { Unsaved } from '../../writing/unsaved.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { ConsentSign } from '../door/consent.tsx'
import { refreshApplications, subjectOf } from '../queries.ts'
import { Values } from '../values.tsx'
import { words as pageWords } from '../words.ts'
import { words } from './words.ts'

/** What the person's municipality says to the application; may be changed until it is decided. */
export function ConsentForm({ application, me }: { application: Application; me: Me }) {
  const own = application.asked.find(({ municipality }) => municipality === me.municipality?.code)
  if (!own || !can(me, 'application.consent', subjectOf(application))) return null
  return (
    <>
      {own.answeredTo && <Since application={application} before={own.answeredTo} />}
      <OwnShare draft={application.draft} municipality={own.municipality} />
      <Answering id={application.id} consent={own} />
    </>
  )
}

/** What was changed since the own municipality answered. */
function Since({
  application: { kind, draft },
  before,
}: {
  application: Application
  before: Draft
}) {
  const word = useWords(words)
  const changed = changedSinceAsked(before, draft)
  return (
    <section className="notice" aria-label={word.changed}>
      <b>{word.changed}</b>
      <p>{changed.length > 0 ? word.changedMore : word.changedFiles}</p>
      <Values kind={kind} draft={draft} base={{ draft: before, changed }} isWhole={false} />
    </section>
  )
}

/** What the own municipality would bear: what it looks for first. */
function OwnShare({ draft, municipality }: { draft: Draft; municipality: string }) {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const names = useFieldNames()
  const stated = filledShares(draft)
  const own = stated.filter((share) => share.municipality === municipality)
  if (stated.length === 0 && readText(draft.costSharing) === '') return null
  return (
    <Section title={word.ownShare(municipalityName(municipality, frame, language))}>
      <dl className="facts">
        <div>
          <dt>{word.amount}</dt>
          <dd>{own.length > 0 ? sharesText(own, language) : word.noShare}</dd>
        </div>
        {readText(draft.costSharing) !== '' && (
          <div>
            <dt>{names.costSharing}</dt>
            <dd className="written" lang="ja">
              {draft.costSharing}
            </dd>
          </div>
        )}
      </dl>
    </Section>
  )
}

const texts = ['condition', 'publicCondition', 'note'] as const
type Text = (typeof texts)[number]

function Answering({ id, consent }: { id: number; consent: Consent }) {
  const language = useLanguage()
  const page = useWords(pageWords).view
  const word = useWords(words)
  const { consentAnswer: answers } = useTerms()
  const { municipalities } = useFrame()
  const { done: sent, refused, tell, write } = useWriting(refreshApplications)
  const [answer, setAnswer] = useState<ConsentAnswer | null>(consent.answer)
  const [typed, setTyped] = useState({
    condition: consent.condition,
    publicCondition: consent.publicCondition,
    note: consent.note,
  })
  const [isTried, setTried] = useState(false)
  const conditionId = useId()
  const known = municipalities.find(({ code }) => code === consent.municipality)
  const name = known ? nameIn(language, known) : consent.municipality
  const labels = {
    condition: word.condition,
    publicCondition: word.publicCondition,
    note: page.noteLabel,
  }
  const tooLong = (field: Text) => {
    const limit = consentLimits[field]
    const error: FieldError = { field, problem: 'tooLong', limit }
    return isTried && typed[field].length > limit
      ? problemText(language, error, { label: labels[field], answeredBy: 'typing' })
      : undefined
  }
  const lacksCondition = answer === 'conditional' && typed.condition.trim() === ''

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (answer === null) return focusField('answer-participating')
    if (lacksCondition) return focusField(conditionId)
    // A colleague's answer is shown too; one's own choice stays in the form.
    const { version } = consent
    const outcome = await write(() =>
      client.application.consent.mutate({ id, version, answer, ...typed }),
    )
    if ('fields' in outcome && outcome.fields.length > 0) tell(outcome.refusal)
  }
  const text = (field: Text) => ({
    value: typed[field],
    limit: consentLimits[field],
    error: tooLong(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped((before) => ({ ...before, [field]: value })),
  })

  const isChanged =
    answer !== consent.answer || texts.some((field) => typed[field].trim() !== consent[field])

  return (
    <Section title={page.consentTitle(name)}>
      <Unsaved isChanged={isChanged} />
      <p className="phrase">
        {consent.answeredAt === null
          ? page.consentLead
          : consent.answeredTo
            ? word.keepOrChange
            : page.consentDone(formatMoment(consent.answeredAt, language))}
      </p>
      {refused !== undefined && <Refused text={refused} />}
      <form className="fields consent" noValidate onSubmit={(event) => void send(event)}>
        <FieldGroup
          label={page.question}
          need="required"
          error={isTried && answer === null ? page.chooseAnswer : undefined}
        >
          <div className="choices">
            {consentAnswer.options.map((one) => (
              <Radio
                key={one}
                id={`answer-${one}`}
                name="answer"
                checked={answer === one}
                onChange={() => setAnswer(one)}
                label={
                  <>
                    <ConsentSign answer={one} inline />
                    {answers[one]}
                  </>
                }
              />
            ))}
          </div>
        </FieldGroup>
        {answer === 'conditional' && (
          <>
            <TextArea
              id={conditionId}
              label={word.condition}
              need="required"
              help={word.conditionHelp}
              rows={3}
              {...text('condition')}
              {...(isTried && lacksCondition ? { error: word.conditionMissing } : {})}
            />
            <TextArea
              label={word.publicCondition}
              need="optional"
              help={word.publicConditionHelp}
              rows={2}
              {...text('publicCondition')}
            />
          </>
        )}
        <TextArea
          label={page.noteLabel}
          need="optional"
          help={page.noteHelp}
          rows={2}
          {...text('note')}
        />
        <p>
          <button className="btn btn--fill" type="submit">
            {consent.answer === null
              ? page.send
              : consent.answeredTo
                ? word.sendToThis
                : page.sendAgain}
          </button>
        </p>
        {/* The button is a screen below the sentence that tells it. */}
        <div role="status">
          {sent !== undefined && !isChanged && (
            <p className="saved">
              <Icon name="check" />
              {page.sent}
            </p>
          )}
        </div>
      </form>
    </Section>
  )
}
