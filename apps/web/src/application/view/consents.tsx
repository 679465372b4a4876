import type { Application } from '@renkei/schema'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { Section } from '../../ui/section.tsx'
import { formatMoment } from '../../ui/time.ts'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { words } from './words.ts'

/** Who was asked, and what they said. */
export function Consents({ application: { asked } }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words)
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
