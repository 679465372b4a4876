import {
  type Application,
  can,
  type Consent,
  consentAnswer,
  type ConsentAnswer,
  type Me,
} from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../../api.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { FieldGroup, Radio } from '../../ui/choice.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { formatMoment } from '../../ui/time.ts'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshApplications, subjectOf } from '../queries.ts'
import { words } from '../words.ts'

/** Who was asked, and what they said. */
export function Consents({ application: { asked } }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words).view
  const name = useAuthorName()
  const { municipalities } = useFrame()
  if (asked.length === 0) return null
  const answered = asked.filter(({ answer }) => answer !== null).length
  return (
    <Section title={word.consents} note={word.consentsNote(answered, asked.length)}>
      <table className="table consents">
        <thead>
          <tr>
            <th scope="col">{word.municipality}</th>
            <th scope="col">{word.answer}</th>
            <th scope="col">{word.note}</th>
            <th scope="col">{word.answered}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ municipality, answer, note, by, answeredAt }) => {
            const known = municipalities.find(({ code }) => code === municipality)
            return (
              <tr key={municipality}>
                <th scope="row">{known ? nameIn(language, known) : municipality}</th>
                <td>
                  <AnswerSign
                    answer={answer ?? 'unanswered'}
                    basis={answer ? 'confirmed' : 'source'}
                    inline
                  />
                  {answerName(language, answer ?? 'unanswered')}
                </td>
                <td lang="ja">{note}</td>
                <td>
                  {by && answeredAt ? (
                    `${name(by)}　${formatMoment(answeredAt, language)}`
                  ) : (
                    <span className="quiet">{word.notYet}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

/** 参加 / 検討中 / 不参加, for a person whose municipality is asked; may be changed until decided. */
export function ConsentForm({ application, me }: { application: Application; me: Me }) {
  const own = application.asked.find(({ municipality }) => municipality === me.municipality?.code)
  if (!own || !can(me, 'application.consent', subjectOf(application))) return null
  return <Answering id={application.id} consent={own} />
}

function Answering({ id, consent }: { id: number; consent: Consent }) {
  const language = useLanguage()
  const word = useWords(words).view
  const { answer: answers } = useTerms()
  const { municipalities } = useFrame()
  const { done: sent, refused, tell, write } = useWriting(refreshApplications)
  const [answer, setAnswer] = useState<ConsentAnswer | null>(consent.answer)
  const [note, setNote] = useState(consent.note)
  const [isMissing, setMissing] = useState(false)
  const known = municipalities.find(({ code }) => code === consent.municipality)
  const name = known ? nameIn(language, known) : consent.municipality

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (answer === null) {
      setMissing(true)
      focusField('answer-participating')
      return
    }
    // A colleague's answer is shown too; one's own choice stays in the form.
    const { version } = consent
    const outcome = await write(() =>
      client.application.consent.mutate({ id, version, answer, note }),
    )
    if ('fields' in outcome && outcome.fields.length > 0) tell(outcome.refusal)
  }

  return (
    <Section title={word.consentTitle(name)}>
      <p className="phrase" role="status">
        {consent.answeredAt === null
          ? word.consentLead
          : word.consentDone(formatMoment(consent.answeredAt, language))}
        {sent !== undefined && <span className="vh">{word.sent}</span>}
      </p>
      {refused !== undefined && <Refused text={refused} />}
      <form className="fields consent" noValidate onSubmit={(event) => void send(event)}>
        <FieldGroup
          label={word.question}
          need="required"
          error={isMissing && answer === null ? word.chooseAnswer : undefined}
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
                    <AnswerSign answer={one} basis="confirmed" inline />
                    {answers[one]}
                  </>
                }
              />
            ))}
          </div>
        </FieldGroup>
        <TextArea
          label={word.noteLabel}
          need="optional"
          help={word.noteHelp}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
        <p>
          <button className="btn btn--fill" type="submit">
            {consent.answer === null ? word.send : word.sendAgain}
          </button>
        </p>
      </form>
    </Section>
  )
}
