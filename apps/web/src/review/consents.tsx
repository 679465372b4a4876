import type { Application, Consent, Reach } from '@renkei/schema'
import { client } from '../api.ts'
import { ConsentDetails, consentName, ConsentSign } from '../application/door/consent.tsx'
import { refreshApplications } from '../application/queries.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { formatDay } from '../ui/time.ts'
import { useFrame } from '../vision/queries.ts'
import { Unreached, useReach } from '../writing/reach.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './decision-words.ts'

/** Whom the application asked to take part, and what they said. */
export function Consents({
  application: { id, asked },
  mayRemind,
}: {
  application: Application
  mayRemind: boolean
}) {
  const word = useWords(words)
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{word.consents}</h2>
      {asked.length === 0 && <p className="quiet">{word.nobodyAsked}</p>}
      <ul>
        {asked.map((consent) => (
          <Row key={consent.municipality} id={id} consent={consent} mayRemind={mayRemind} />
        ))}
      </ul>
    </section>
  )
}

function Row({ id, consent, mayRemind }: { id: number; consent: Consent; mayRemind: boolean }) {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const reach = useReach()?.find(({ municipality: code }) => code === consent.municipality)
  const { done: reminded, isPending, write } = useWriting<Reach>(refreshApplications)
  const remind = () =>
    void write(async () => {
      const sent = await client.application.remind.mutate({
        id,
        municipality: consent.municipality,
      })
      return sent.reach
    })
  const municipality = municipalities.find(({ code }) => code === consent.municipality)
  const name = municipality ? nameIn(language, municipality) : consent.municipality
  return (
    <li>
      <ConsentSign answer={consent.answer} />
      <span>
        {name}　{consentName(language, consent.answer)}
      </span>
      {consent.answeredAt && !consent.answeredTo ? (
        <span className="quiet">{formatDay(consent.answeredAt, language)}</span>
      ) : (
        mayRemind && (
          <span role="status">
            {reminded !== undefined && reminded.people > 0 ? (
              <span className="quiet">{word.reminded(reminded.people, reminded.mailed)}</span>
            ) : reach === undefined || reach.people === 0 ? null : (
              <button
                className="btn btn--sm btn--text"
                type="button"
                aria-disabled={isPending}
                onClick={remind}
              >
                {word.remind}
                <span className="vh">{word.of(name)}</span>
              </button>
            )}
          </span>
        )
      )}
      <div className="consent__note">
        {mayRemind && !(consent.answeredAt && !consent.answeredTo) && (
          <Unreached among={[consent.municipality]} />
        )}
        <ConsentDetails consent={consent} />
      </div>
    </li>
  )
}
