import { Link } from '@tanstack/react-router'
import { defineWords, useTerms, useWords } from '../../i18n.tsx'
import { BasisBar } from '../../ui/basis-bar.tsx'
import { countAll } from '../../ui/count.ts'
import { MeasureSign } from '../../ui/measure-sign.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useSummary } from '../../vision/queries.ts'

const words = defineWords({
  ja: {
    measuresCaption: '重点施策ごとの事業数と根拠の内訳',
    number: '番号',
    measure: '重点施策',
    theme: 'テーマ',
    count: '事業',
    chart: 'グラフ',
    commonMeasure: '共通施策　',
    commonToAll: (projects: number) => `　${projects}事業すべてに共通します。`,
  },
  en: {
    measuresCaption: 'Number of projects for each priority measure, by basis',
    number: 'Number',
    measure: 'Priority measure',
    theme: 'Theme',
    count: 'Projects',
    chart: 'Chart',
    commonMeasure: 'Common measure: ',
    commonToAll: (projects) => `. It applies to all ${projects} projects.`,
  },
})

const nothing = { source: 0, confirmed: 0, inferred: 0 }

/** The measures with their projects, by basis: a table with a bar in each row. */
export function MeasureBars({ common = true }: { common?: boolean }) {
  const text = useWords(words)
  const { basis } = useTerms()
  const params = useVisionParams()
  const { measures, themes, commonMeasures } = useFrame()
  const summary = useSummary()
  const rows = measures.map((measure) => {
    const counts = summary.measures.find(({ number }) => number === measure.number) ?? nothing
    const theme = themes.find(({ number }) => number === measure.theme)
    return { measure, theme, counts, total: countAll(counts) }
  })
  const max = Math.max(...rows.map(({ total }) => total))
  const hasConfirmed = summary.marks.confirmed > 0
  return (
    <>
      <table className="table table--roomy bars">
        <caption className="vh">{text.measuresCaption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{text.number}</span>
            </th>
            <th scope="col">{text.measure}</th>
            {themes.length > 0 && (
              <th scope="col" className="theme extra">
                {text.theme}
              </th>
            )}
            <th scope="col" className="num">
              {text.count}
            </th>
            <th scope="col" className="num extra">
              {basis.source}
            </th>
            {hasConfirmed && (
              <th scope="col" className="num extra">
                {basis.confirmed}
              </th>
            )}
            <th scope="col" className="num extra">
              {basis.inferred}
            </th>
            <th scope="col">
              <span className="vh">{text.chart}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, theme, counts, total }) => (
            <tr key={measure.number}>
              <td>
                <MeasureSign number={measure.number} />
              </td>
              <th scope="row">
                <Link
                  to="/$region/$vision/measures/$number"
                  params={{ ...params, number: String(measure.number) }}
                >
                  <Title of={measure} />
                </Link>
              </th>
              {themes.length > 0 && (
                <td className="theme quiet extra">{theme && <Title of={theme} />}</td>
              )}
              <td className="num">
                <b>{total}</b>
              </td>
              <td className="num quiet extra">{counts.source}</td>
              {hasConfirmed && <td className="num quiet extra">{counts.confirmed}</td>}
              <td className="num quiet extra">{counts.inferred}</td>
              <td className="bar">
                <BasisBar counts={counts} max={max} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(common ? commonMeasures : []).map((measure) => (
        <p className="small common" key={measure.title}>
          <b>
            {text.commonMeasure}
            <Title of={measure} />
          </b>
          {text.commonToAll(summary.projects)}
        </p>
      ))}
    </>
  )
}
