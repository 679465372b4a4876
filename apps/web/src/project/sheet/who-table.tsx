import type { Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { answerOf, columnsOf } from '../../matrix/door/answers.ts'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { Vouched } from '../door/vouched.tsx'
import { words } from './words.ts'

export function WhoTable({ project }: { project: Project }) {
  const language = useLanguage()
  const word = useWords(words)
  const { basis: names } = useTerms()
  const params = useVisionParams()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{word.municipality}</th>
          <th scope="col">{word.answer}</th>
          <th scope="col">{word.basis}</th>
        </tr>
      </thead>
      <tbody>
        {columnsOf(useFrame()).map((municipality) => {
          const { answer, basis } = answerOf(project, municipality.code)
          const cell = project.participations.find((one) => one.municipality === municipality.code)
          return (
            <tr key={municipality.code}>
              <th scope="row">
                <Link
                  to="/$region/$vision/municipalities/$code"
                  params={{ ...params, code: municipality.code }}
                >
                  {nameIn(language, municipality)}
                </Link>
              </th>
              <td>
                <AnswerSign answer={answer} basis={basis} inline />
                {answerName(language, answer)}
              </td>
              <td>
                {names[basis]}
                <Vouched confirmed={cell?.confirmed ?? null} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
