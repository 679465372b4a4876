import { givenAnswers } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { words as page } from '../words.ts'
import { ParticipationRow } from './participation-row.tsx'
import { SectionTitle } from './section-head.tsx'
import type { TableProps } from './table-props.ts'
import { words as threads } from '../threads/words.ts'
import { words } from './words.ts'

/** Every project with four answers to choose from. */
export function ParticipationTable({ sections, postsOf, hasPrevious }: TableProps) {
  const language = useLanguage()
  const word = useWords(words)
  const thread = useWords(threads)
  const { kind } = useWords(page)
  return (
    <table className="answer answer--part">
      <caption className="vh">{kind.participation}</caption>
      <thead>
        <tr>
          <th scope="col" className="no">
            No.
          </th>
          <th scope="col" className="t">
            {word.project}
          </th>
          <th scope="col">{hasPrevious ? word.previous : word.registered}</th>
          {givenAnswers.map((answer) => (
            <th scope="col" className="o" key={answer}>
              <AnswerSign answer={answer} basis="source" />
              {answerName(language, answer)}
            </th>
          ))}
          <th scope="col" className="dept">
            {word.department}
            <span className="block small quiet">{word.whenLead}</span>
          </th>
          <th scope="col">{word.note}</th>
          <th scope="col">{word.state}</th>
          <th scope="col" className="q">
            <span className="vh">{thread.open}</span>
          </th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.pillar}>
          <tr className="sect">
            <th scope="rowgroup" colSpan={11}>
              <SectionTitle section={section} />
            </th>
          </tr>
          {section.keys.map((key) => (
            <ParticipationRow key={key} cellKey={key} posts={postsOf(key)} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
