import { type Basis, changedFactKeys, type FactKey, type Project } from '@renkei/schema'
import type { ReactNode } from 'react'
import type { Head } from '../../diff/field-diffs.tsx'
import { circled, nameIn, titleIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

export const groundsDiffer = (before: Project, after: Project): boolean =>
  changedFactKeys(before, after).length > 0

/** Answers, signs and what they rest on, where two revisions differ in them. */
export function GroundsDiff({
  before,
  after,
  heads,
}: {
  before: Project
  after: Project
  heads: readonly [Head, Head]
}) {
  const word = useWords(words)
  const keys = changedFactKeys(before, after)
  if (keys.length === 0) return null
  return (
    <Section title={word.grounds}>
      <table className="table grounds-diff">
        <thead>
          <tr>
            <th scope="col">{word.fact}</th>
            {heads.map(({ name }, i) => (
              // The same revision may stand on both sides.
              // oxlint-disable-next-line react/no-array-index-key
              <th scope="col" key={i}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">
                <FactName of={key} />
              </th>
              <td>
                <Ground of={key} project={before} />
              </td>
              <td>
                <Ground of={key} project={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function FactName({ of }: { of: FactKey }): ReactNode {
  const language = useLanguage()
  const word = useWords(words)
  const { measures, municipalities } = useFrame()
  const [kind, id = ''] = of.split(' ')
  if (kind === 'measure') {
    const measure = measures.find(({ number }) => String(number) === id)
    return `${circled(Number(id))} ${measure ? titleIn(language, measure).text : ''}`
  }
  if (kind === 'municipality') {
    const municipality = municipalities.find(({ code }) => code === id)
    return municipality ? nameIn(language, municipality) : id
  }
  return word[kind as 'area' | 'status' | 'reason']
}

function Ground({ of, project }: { of: FactKey; project: Project }): ReactNode {
  const language = useLanguage()
  const word = useWords(words)
  const { projectStatus } = useTerms()
  const [kind, id = ''] = of.split(' ')
  if (kind === 'status') return projectStatus[project.status]
  if (kind === 'reason') return <Marked text={project.markCountReason ?? word.nothing} />
  if (kind === 'area') return <BasisSign basis={project.policyArea.basis} />
  if (kind === 'measure') {
    const mark = project.measures.find(({ number }) => String(number) === id)
    return mark ? <BasisSign basis={mark.basis} /> : word.none
  }
  const cell = project.participations.find(({ municipality }) => municipality === id)
  if (!cell) return word.noAnswer
  return (
    <>
      <AnswerSign answer={cell.answer} basis={cell.basis} inline />
      {answerName(language, cell.answer, cell.basis, cell.condition)}
      {cell.condition !== null && cell.condition !== '' && <p lang="ja">{cell.condition}</p>}
    </>
  )
}

function BasisSign({ basis }: { basis: Basis }) {
  const { basis: names } = useTerms()
  return (
    <>
      <Mark basis={basis} inline />
      {names[basis]}
    </>
  )
}
