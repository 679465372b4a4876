import { givenAnswers } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { AnswerTable } from './answer-table.tsx'
import { columns, ParticipationRow } from './participation-row.tsx'
import type { TableProps } from './table-props.ts'
import { words } from './words.ts'

/** Every project with four answers to choose from. */
export function ParticipationTable({ sections, postsOf, hasPrevious }: TableProps) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <AnswerTable
      kind="participation"
      className="answer--part"
      subject={word.project}
      columns={columns}
      sections={sections}
      row={(key) => <ParticipationRow key={key} answerKey={key} posts={postsOf(key)} />}
      heads={
        <>
          <th scope="col">{hasPrevious ? word.previous : word.registered}</th>
          {givenAnswers.map((answer) => (
            <th scope="col" className="answer__option" key={answer}>
              <AnswerSign answer={answer} basis="source" />
              {answerName(language, answer)}
            </th>
          ))}
          <th scope="col" className="answer__department">
            {word.department}
            <span className="block small quiet">{word.whenLead}</span>
          </th>
          <th scope="col">{word.note}</th>
        </>
      }
    />
  )
}
