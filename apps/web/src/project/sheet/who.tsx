import { isGrounded, type Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { answerOf, columnsOf } from '../door/answers.ts'
import { AnswerLegend } from '../../ui/answer-legend.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { Section } from '../../ui/section.tsx'
import { TileMap } from '../../ui/tile-map.tsx'
import { tileName } from '../../ui/tile-name.ts'
import { answerName } from '../../ui/words.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useMunicipalityName } from '../../vision/queries.ts'
import { dayOf } from '../../filters/address.ts'
import { useAddress } from '../../filters/use-filters.ts'
import { Cited, Reason } from '../door/citation.tsx'
import { Vouched } from '../door/vouched.tsx'
import { words as shared } from '../door/words.ts'
import { words } from './words.ts'

/** Which municipalities take part: the map, the counts, the reasons, and all of it as a table. */
export function Who({ project }: { project: Project }) {
  const word = useWords(words)
  const { municipalities } = useFrame()
  const isMapped = municipalities.some(({ tile }) => tile !== null)
  const isKnown = project.participations.some(({ basis }) => isGrounded(basis))
  return (
    <Section title={word.who} {...(isKnown ? {} : { note: word.whoUnknown })}>
      <div className={isMapped ? 'who' : undefined}>
        {isMapped && <Tiles project={project} />}
        <div>
          <AnswerLegend answers={municipalities.map(({ code }) => answerOf(project, code))} />
          <Conditions project={project} />
          <Reasons project={project} />
          <details className="who-all">
            <summary>{word.whoTable}</summary>
            <WhoTable project={project} />
          </details>
        </div>
      </div>
    </Section>
  )
}

function Tiles({ project }: { project: Project }) {
  const language = useLanguage()
  const { municipalities } = useFrame()
  return (
    <TileMap municipalities={municipalities} small>
      {(municipality) => {
        const { answer, basis, condition } = answerOf(project, municipality.code)
        return (
          <span className={municipality.role === 'core' ? 'tile tile--core' : 'tile'}>
            <b>{tileName(language, municipality)}</b>
            <AnswerSign answer={answer} basis={basis} />
            <span className="vh">{answerName(language, answer, basis, condition)}</span>
          </span>
        )
      }}
    </TileMap>
  )
}

/** On what municipalities take part, as far as that is published. */
function Conditions({ project }: { project: Project }) {
  const word = useWords(words)
  const nameOf = useMunicipalityName()
  return project.participations.map(({ municipality, condition }) => {
    return (
      condition !== null && (
        <p key={municipality} className="small who__why">
          <b>{nameOf(municipality)}</b>
          {'　'}
          {condition === '' ? (
            word.conditionKept
          ) : (
            <>
              {word.condition}
              <span lang="ja">{condition}</span>
            </>
          )}
        </p>
      )
    )
  })
}

/** Each reason once, with whom it is about. */
function Reasons({ project }: { project: Project }) {
  const nameOf = useMunicipalityName()
  const { municipalities: many } = useWords(shared)
  const reasons = Map.groupBy(
    project.participations.filter(({ reason }) => reason !== null),
    ({ reason }) => reason,
  )
  return [...reasons.values()].map((same) => {
    const [first] = same
    return (
      first && (
        <p key={first.municipality} className="small who__why">
          <b>{same.length === 1 ? nameOf(first.municipality) : many(same.length)}</b>
          {'　'}
          <Reason of={first} />
        </p>
      )
    )
  })
}

function WhoTable({ project }: { project: Project }) {
  const language = useLanguage()
  const word = useWords(words)
  const { basis: names } = useTerms()
  const params = useVisionParams()
  const { asOf } = dayOf(useAddress())
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
        {columnsOf(useFrame(), asOf).map((municipality) => {
          const { answer, basis, condition } = answerOf(project, municipality.code)
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
                {answerName(language, answer, undefined, condition)}
              </td>
              <td>
                {answer !== 'unrecorded' && names[basis]}
                <Vouched confirmed={cell?.confirmed ?? null} />
                {cell?.citation && (
                  <span className="cited">
                    <Cited citation={cell.citation} />
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
