import { type Application, can, type Consent, consentLimits, type Me } from '@renkei/schema'
import { useEffect, useId, useRef, useState } from 'react'
import { client } from '../../api.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { useFrame } from '../../vision/queries.ts'
import { Refused } from '../../writing/outcome.tsx'
import { Unsaved } from '../../writing/unsaved.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { ConsentDetails } from '../door/consent.tsx'
import { refreshApplications, subjectOf } from '../queries.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** The answers on a condition that the applicant has not agreed to. */
export const openConditions = ({ asked }: Pick<Application, 'asked'>): Consent[] =>
  asked.filter(({ answer, reply }) => answer === 'conditional' && reply?.agreed !== true)

/** The conditions that the applicant has not agreed to, each with what it says to it; nothing where the
 * person does not speak for the applicant. */
export function Conditions({ application, me }: { application: Application; me: Me }) {
  const word = useWords(words)
  const [agreed, setAgreed] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  // What was agreed to is gone with its buttons: one goes on where it stood.
  useEffect(() => {
    if (agreed !== '') told.current?.focus({ preventScroll: true })
  }, [agreed])
  const open = openConditions(application)
  if (open.length === 0 && agreed === '') return null
  if (!can(me, 'application.settle', subjectOf(application))) return null
  return (
    <Section title={word.conditions} note={word.conditionsNote}>
      <div role="status">
        {agreed !== '' && (
          <p className="saved" tabIndex={-1} ref={told}>
            <Icon name="check" />
            {word.agreedTo(agreed)}
          </p>
        )}
      </div>
      {open.map((consent) => (
        <Settling
          key={consent.municipality}
          id={application.id}
          consent={consent}
          onAgreed={setAgreed}
        />
      ))}
    </Section>
  )
}

// Stands in the form as well, which is one already: the buttons send.
function Settling({
  id,
  consent,
  onAgreed,
}: {
  id: number
  consent: Consent
  onAgreed: (municipality: string) => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const { isPending, refused, tell, write } = useWriting(refreshApplications)
  const [reply, setReply] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useId()
  const { municipality, version } = consent
  const known = municipalities.find(({ code }) => code === municipality)
  const name = known ? nameIn(language, known) : municipality
  const send = async (agreed: boolean) => {
    if (!agreed && reply.trim() === '') {
      setMissing(true)
      return focusField(field)
    }
    const outcome = await write(() =>
      client.application.settle.mutate({ id, municipality, version, agreed, reply }),
    )
    if ('done' in outcome) {
      setReply('')
      if (agreed) onAgreed(name)
    } else if (outcome.fields.length > 0) tell(outcome.refusal)
  }
  return (
    <section className="settling" aria-label={word.conditionOf(name)}>
      <Unsaved isChanged={reply.trim() !== ''} />
      <h3>
        <Marked text={word.conditionOf(name)} />
      </h3>
      <ConsentDetails consent={consent} />
      {refused !== undefined && <Refused text={refused} />}
      <TextArea
        id={field}
        label={word.reply}
        help={word.replyHelp}
        error={isMissing && reply.trim() === '' ? word.replyMissing : undefined}
        rows={2}
        limit={consentLimits.reply}
        value={reply}
        onChange={({ currentTarget: { value } }) => setReply(value)}
      />
      <p className="acts-row">
        {([true, false] as const).map((agreed) => (
          <button
            key={String(agreed)}
            className={agreed ? 'btn btn--fill' : 'btn'}
            type="button"
            aria-disabled={isPending}
            onClick={() => void send(agreed)}
          >
            {agreed ? word.agree : word.decline}
            <span className="vh">{word.of(name)}</span>
          </button>
        ))}
      </p>
    </section>
  )
}
