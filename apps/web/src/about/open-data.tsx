import { useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useFrame } from '../vision/queries.ts'
import { columns, jsonShape } from './columns.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

const others = [
  'municipalities.csv',
  'agreements.csv',
  'members.json',
  'costs.csv',
  'indicators.csv',
  'indicators.json',
  'evaluations.csv',
  'plans.json',
  'plan-items.csv',
  'alignments.json',
  'alignments.csv',
  'changes.csv',
  'changes.atom',
] as const

/** Addresses of the open data, the CSV's columns and the JSON's shape. */
export function OpenData() {
  const language = useLanguage()
  const text = useWords(words)
  const { region, vision, measures, municipalities } = useFrame()
  const address = `/open/${region.slug}/projects`
  const hasThird = measures.some(({ number }) => number === 3)
  const filtered = `${address}.csv?${hasThird ? 'measure=3' : 'pillar=1'}`
  return (
    <Section id="open-data" title={text.openTitle}>
      <p className="phrase">{text.openLead}</p>
      <dl className="facts">
        {(['json', 'csv'] as const).map((format) => (
          <div key={format}>
            <dt>{format.toUpperCase()}</dt>
            <dd>
              <a href={`${address}.${format}`}>{`${address}.${format}`}</a>
              <span className="basis">{text[format]}</span>
            </dd>
          </div>
        ))}
        {others.map((name) => (
          <div key={name}>
            <dt>{text.openOthers[name]}</dt>
            <dd>
              <a href={`/open/${region.slug}/${name}`}>{`/open/${region.slug}/${name}`}</a>
            </dd>
          </div>
        ))}
        <div>
          <dt>{hasThird ? text.openExample : text.openExamplePillar}</dt>
          <dd>
            <a href={filtered}>{filtered}</a>
          </dd>
        </div>
      </dl>
      <h3 id="csv">{text.columnsTitle}</h3>
      <table className="table">
        <caption className="vh">{text.columnsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns(measures.length, municipalities.length, vision.measureLabel).map(
            ({ name, meaning }) => (
              <tr key={name}>
                <th scope="row" lang="ja">
                  {name}
                </th>
                <td>
                  <Marked text={meaning[language]} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <h3 id="json">{text.jsonTitle}</h3>
      {/* Scrolls sideways on a phone, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="addr" tabIndex={0} role="region" aria-labelledby="json">
        {jsonShape}
      </pre>
      <p className="small">{text.jsonNote}</p>
    </Section>
  )
}
