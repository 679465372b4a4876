import {
  bestGrades,
  type BestShare,
  type BestShares,
  type EvaluationRule,
  percentOf,
} from '@renkei/schema'
import type { ReactNode } from 'react'
import { areaName } from '../diff/values.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './words.ts'

/** How many self-evaluations have each grade, and the share of the best ones, by municipality, by measure and by policy area. */
export function Shares({ shares, rule }: { shares: BestShares; rule: EvaluationRule }) {
  const word = useWords(words)
  const language = useLanguage()
  const frame = useFrame()
  const municipality = (key: string) => {
    const known = frame.municipalities.find(({ code }) => code === key)
    return known ? nameIn(language, known) : key
  }
  const measure = (key: string) => {
    const known = frame.measures.find(({ number }) => String(number) === key)
    return (
      <>
        {key} {known && <Title of={known} />}
      </>
    )
  }
  if (shares.municipalities.length === 0) return null
  return (
    <Section title={<Marked text={word.shares(bestGrades(rule))} />} note={word.sharesNote}>
      <div className="shares">
        <Table
          head={word.byMunicipality}
          rule={rule}
          rows={shares.municipalities}
          nameOf={municipality}
          whole
        />
        {frame.measures.length > 0 && (
          <Table head={word.byMeasure} rule={rule} rows={shares.measures} nameOf={measure} />
        )}
        <Table
          head={word.byArea}
          rule={rule}
          rows={shares.policyAreas}
          nameOf={(key) => areaName(key, frame, language)}
        />
      </div>
    </Section>
  )
}

function Table({
  head,
  rule,
  rows,
  nameOf,
  whole = false,
}: {
  head: string
  rule: EvaluationRule
  rows: readonly BestShare[]
  nameOf: (key: string) => ReactNode
  /** Whether every grade is counted apart. */
  whole?: boolean
}) {
  const word = useWords(words)
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {whole &&
            rule.grades.map(({ grade }) => (
              <th scope="col" className="num" lang="ja" key={grade}>
                {grade}
              </th>
            ))}
          <th scope="col" className="num">
            {whole ? word.count : <Marked text={word.best(bestGrades(rule))} />}
          </th>
          <th scope="col" className="num">
            {word.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, counts, ...share }) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            {whole &&
              rule.grades.map(({ grade }, at) => (
                <td className="num" key={grade}>
                  {counts[at]}
                </td>
              ))}
            <td className="num">{whole ? share.of : `${share.best}／${share.of}`}</td>
            <td className="num">{percentOf(share)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
