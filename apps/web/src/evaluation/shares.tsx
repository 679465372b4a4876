import type { BestShare, BestShares } from '@renkei/schema'
import type { ReactNode } from 'react'
import { areaName } from '../diff/values.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './words.ts'

/** Shares of A and B by municipality, by measure and by policy area. */
export function Shares({ shares }: { shares: BestShares }) {
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
    <Section title={word.shares} note={word.sharesNote}>
      <div className="shares">
        <Table head={word.byMunicipality} rows={shares.municipalities} nameOf={municipality} />
        {frame.measures.length > 0 && (
          <Table head={word.byMeasure} rows={shares.measures} nameOf={measure} />
        )}
        <Table
          head={word.byArea}
          rows={shares.policyAreas}
          nameOf={(key) => areaName(key, frame, language)}
        />
      </div>
    </Section>
  )
}

function Table({
  head,
  rows,
  nameOf,
}: {
  head: string
  rows: readonly BestShare[]
  nameOf: (key: string) => ReactNode
}) {
  const word = useWords(words)
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            {word.best}
          </th>
          <th scope="col" className="num">
            {word.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, best, of }) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            <td className="num">
              {best}／{of}
            </td>
            <td className="num">{Math.round((100 * best) / of)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
