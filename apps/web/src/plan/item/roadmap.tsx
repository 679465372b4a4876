import type { PlanCitation, PlanItem, PlanItemName, PlanPart, RoadmapRow } from '@renkei/schema'
import type { ReactNode } from 'react'
import { ItemLink } from '../door/item-link.tsx'
import { textIn, useLanguage, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { PlacedLink, SourceSign } from '../cited.tsx'
import { words } from './words.ts'
import './roadmap.css'

export type RoadmapOf = {
  item: PlanItemName
  citation: PlanCitation
  rows: readonly RoadmapRow[]
}

/** Those of the items that have a roadmap, in their order. */
export const roadmapsOf = (items: readonly PlanPart[]): RoadmapOf[] =>
  items.flatMap((item) =>
    item.roadmap.length > 0 ? [{ item, citation: item.citation, rows: item.roadmap }] : [],
  )

/** Short and long term as one line with a disc at each; of several items, one below the other. */
export function Roadmap({
  of,
  isNamed,
  title,
}: {
  of: readonly RoadmapOf[]
  isNamed: boolean
  /** Where the page itself tells that it is of roadmaps. */
  title?: ReactNode
}) {
  const word = useWords(words)
  if (of.length === 0) return null
  const kinds = new Set(of.map(({ item }) => item.kind))
  const shared = kinds.size === 1 ? of[0]?.item.kind : null
  return (
    <Section title={title ?? word.roadmap} note={<Note of={of} />}>
      <table className={isNamed ? 'ruled road road--named' : 'ruled road'}>
        <caption className="vh">{word.roadmapCaption}</caption>
        <thead>
          <tr>
            {isNamed && <th scope="col">{shared ?? word.step}</th>}
            <th scope="col">{word.short}</th>
            <th scope="col">{word.long}</th>
          </tr>
        </thead>
        <tbody>
          {of.flatMap(({ item, rows }) =>
            rows.map((row, at) => (
              <tr key={`${item.id} ${row.short ?? ''} ${row.long ?? ''} ${row.both ?? ''}`}>
                {isNamed && at === 0 && (
                  <th scope={rows.length > 1 ? 'rowgroup' : 'row'} rowSpan={rows.length}>
                    <ItemLink item={shared ? { ...item, kind: null } : item} />
                  </th>
                )}
                <Steps of={row} />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Section>
  )
}

/** The roadmap that stands under the heading above an item, for all that is below that heading. */
export function RoadmapAbove({ of: { roadmapAbove: above, citation } }: { of: PlanItem }) {
  const word = useWords(words)
  if (!above) return null
  return (
    <>
      <Roadmap of={[{ ...above, citation }]} isNamed={false} />
      <p className="small phrase road__of">
        {word.roadmapAbove} <ItemLink item={above.item} />
      </p>
    </>
  )
}

/** Where the roadmaps stand, and what they do not say. */
function Note({ of }: { of: readonly RoadmapOf[] }) {
  const word = useWords(words)
  const places = of.flatMap(({ citation, rows }) =>
    rows.map(({ page }) => ({ document: citation.document, page, sheet: citation.sheet })),
  )
  const pages = [...new Map(places.map((place) => [place.page, place])).values()].toSorted(
    (one, other) => one.page - other.page,
  )
  const [first, ...others] = pages
  return (
    <p>
      {first && <SourceSign of={first} />}
      {others.length > 0 && word.and}
      {others.map((place, at) => (
        <span key={place.page} className="nw">
          <PlacedLink of={place} />
          {at < others.length - 1 && word.and}
        </span>
      ))}
      {'　'}
      {word.roadmapNote}
    </p>
  )
}

function Steps({ of: row }: { of: RoadmapRow }) {
  const word = useWords(words)
  const isInferred = row.basis === 'inferred'
  const name = (phase: string) => `${phase}${isInferred ? ' step--inferred' : ''}`
  if (row.both !== null) {
    return (
      <td className={name('step step--both')} colSpan={2}>
        <b>{word.both}</b>
        <span lang="ja">{row.both}</span>
        <i className="step__on" aria-hidden="true" />
        <Why of={row} />
      </td>
    )
  }
  return (
    <>
      {row.short === null ? (
        <td className="step--none">
          <span className="vh">{word.nothing}</span>
        </td>
      ) : (
        <td className={name('step')}>
          <b>{word.short}</b>
          <span lang="ja">{row.short}</span>
          {row.long === null && <Why of={row} />}
        </td>
      )}
      {row.long === null ? (
        <td className="step--none">
          <span className="vh">{word.nothing}</span>
        </td>
      ) : (
        <td className={name('step step--long')}>
          <b>{word.long}</b>
          <span lang="ja">{row.long}</span>
          <i className="step__on" aria-hidden="true" />
          <Why of={row} />
        </td>
      )}
    </>
  )
}

function Why({ of }: { of: RoadmapRow }) {
  const language = useLanguage()
  const word = useWords(words)
  if (of.reason === null) return null
  const { text, lang } = textIn(language, of.reason, of.reasonEn)
  return (
    <details className="step__why">
      <summary>{word.why}</summary>
      <p lang={lang === language ? undefined : lang}>{text}</p>
    </details>
  )
}
