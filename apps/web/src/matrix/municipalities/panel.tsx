import type { Municipality, ProjectItem } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Cited, Reason } from '../../project/door/citation.tsx'
import { projectQuery } from '../../project/queries.ts'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { Title } from '../../ui/title.tsx'
import { answerName } from '../../ui/words.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useNumbers } from '../../vision/number.tsx'
import { Panel, Where } from '../panel.tsx'
import { words } from '../words.ts'
import { answerOf } from '../../project/door/answers.ts'

/** What a municipality said about a project, and what that rests on. */
export function MunicipalityPanel({
  item,
  municipality,
  isMeant,
}: {
  item: ProjectItem
  municipality: Municipality
  isMeant: boolean
}) {
  const language = useLanguage()
  const word = useWords(words).panel
  const { basis: names } = useTerms()
  const params = useVisionParams()
  const { sign, called } = useNumbers()
  const { data: project, isError } = useQuery(
    projectQuery({ ...useVisionRef(), number: item.number }),
  )
  const { answer, basis, condition } = answerOf(item, municipality.code)
  const fact = project?.participations.find((one) => one.municipality === municipality.code)
  return (
    <Panel isMeant={isMeant} heading={word.heading}>
      <div className="where">
        <Where sign={sign(item)}>
          <Title of={item} />
        </Where>
        <Where sign="">{nameIn(language, municipality)}</Where>
      </div>
      <dl>
        <dt>{word.answer}</dt>
        <dd>
          <AnswerSign answer={answer} basis={basis} inline />
          {answerName(language, answer, basis, condition)}
          {condition && <p lang="ja">{condition}</p>}
        </dd>
        <dt>{word.basis}</dt>
        <dd>{answer === 'unrecorded' ? '―' : names[basis]}</dd>
        <dt>{word.reason}</dt>
        <dd>
          {isError ? (
            word.failed
          ) : !project ? (
            word.loading
          ) : answer === 'unrecorded' ? (
            word.unrecorded
          ) : fact?.reason ? (
            <Reason of={fact} />
          ) : basis === 'confirmed' ? (
            word.byAnswer
          ) : basis === 'source' ? (
            word.statedBySource
          ) : (
            word.noAnswer
          )}
        </dd>
        {fact?.citation && (
          <>
            <dt>{word.source}</dt>
            <dd>
              <Cited citation={fact.citation} />
            </dd>
          </>
        )}
        <dt>{word.confirmation}</dt>
        <dd>
          {basis === 'source'
            ? word.notNeeded
            : basis === 'confirmed'
              ? word.byAnswer
              : word.noAnswer}
        </dd>
      </dl>
      <p className="open">
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(item.number) }}
        >
          {word.open(called(item))}
        </Link>
      </p>
    </Panel>
  )
}
