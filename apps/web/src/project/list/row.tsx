import type { ProjectItem, ProjectPage } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { circled, titleIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { columnsOf, markOf, opensTheme } from '../door/model.ts'
import { RelistedUnder } from '../door/relisted.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { ProjectSign } from '../../vision/number.tsx'
import { HighlightedTitle, hitElsewhere, Segments } from '../../ui/highlighted.tsx'
import { Why } from './why.tsx'
import { words } from './words.ts'

/** A project in the list: title with the hits, area, page, marks. On a phone a card, where the marks
 * carry the measures' titles. */
export function Row({
  item,
  looked,
  isPaged,
}: {
  item: ProjectItem
  looked: ProjectPage['looked']
  /** Whether the pages of projects are known at all. */
  isPaged: boolean
}) {
  const text = looked.words.flatMap(({ word, synonyms }) => [word, ...synonyms]).join(' ')
  const frame = useFrame()
  const params = useVisionParams()
  const word = useWords(words)
  const columns = columnsOf(frame)
  const full =
    columns.length > 0 && columns.every(({ number }) => markOf(item, number) !== undefined)
  const area = frame.policyAreas.find(({ code }) => code === item.policyArea.code)
  return (
    <tr className={full ? 'list__all' : undefined}>
      <td className="list__no">
        <ProjectSign of={item} />
      </td>
      <th scope="row" className="list__title">
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(item.number) }}
        >
          <HighlightedTitle of={item} text={text} />
        </Link>
        {item.status === 'ended' && <span className="chip list__state">{word.ended}</span>}
        <span className="list__under">
          {item.policyArea.code}　{area && <Title of={area} />}
          <RelistedUnder of={item} />
        </span>
        <Elsewhere item={item} text={text} />
        <Why item={item} looked={looked} />
      </th>
      {isPaged && (
        <td className="list__page">
          {item.visionPage !== null && (
            <>
              <span aria-hidden="true">{item.visionPage}</span>
              <span className="vh">{word.pageLong(item.visionPage)}</span>
            </>
          )}
        </td>
      )}
      {columns.map(({ number }) => (
        <MarkCell key={number} item={item} measure={number} full={full} />
      ))}
    </tr>
  )
}

function Elsewhere({ item, text }: { item: ProjectItem; text: string }) {
  const language = useLanguage()
  const word = useWords(words)
  const hit = hitElsewhere(item, language, text)
  if (!hit) return null
  return (
    <span className="list__under">
      {hit.kind === 'kana' ? word.kana : word.otherTitle}
      {'　'}
      <span lang={hit.lang}>
        <Segments of={hit.segments} />
      </span>
    </span>
  )
}

function MarkCell({ item, measure, full }: { item: ProjectItem; measure: number; full: boolean }) {
  const language = useLanguage()
  const frame = useFrame()
  const { basis: basisNames } = useTerms()
  const word = useWords(words)
  const columns = columnsOf(frame)
  const place = columns.findIndex(({ number }) => number === measure)
  const basis = markOf(item, measure)
  const rule = opensTheme(frame, measure) ? ' list__mark--rule' : ''
  const record = columns[place]
  if (basis === undefined || !record) return <td className={`list__mark${rule}`} />
  const [first, last] = [columns[0]?.number ?? 0, columns.at(-1)?.number ?? 0]
  const title = titleIn(language, record)
  const label =
    full && place === 0
      ? word.allMeasures(circled(first), circled(last))
      : `${circled(measure)} ${title.text}`
  return (
    <td className={`list__mark list__mark--on${rule}${place === 0 ? ' list__mark--first' : ''}`}>
      <Mark basis={basis} />
      <span className="vh list__basis">{basisNames[basis]}</span>
      <span
        className="list__label"
        aria-hidden="true"
        lang={title.lang === language ? undefined : title.lang}
      >
        {label}
      </span>
    </td>
  )
}
