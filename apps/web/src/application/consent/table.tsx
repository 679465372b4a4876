import type { Application } from '@renkei/schema'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useFrame } from '../../vision/queries.ts'
import { By } from '../../writing/by.tsx'
import { ConsentDetails, consentName, ConsentSign } from '../door/consent.tsx'
import { words } from '../words.ts'

/** Who was asked, and what they said. */
export function Consents({ application: { asked } }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words).view
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
          {asked.map((consent) => {
            const { municipality, answer, by, answeredAt } = consent
            const known = municipalities.find(({ code }) => code === municipality)
            return (
              <tr key={municipality}>
                <th scope="row">{known ? nameIn(language, known) : municipality}</th>
                <td>
                  <ConsentSign answer={answer} inline />
                  {consentName(language, answer)}
                </td>
                <td>
                  <ConsentDetails consent={consent} />
                </td>
                <td>
                  {by && answeredAt ? (
                    <>
                      <By author={by} />　{formatMoment(answeredAt, language)}
                    </>
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
