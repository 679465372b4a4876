import type { PlanItem, PlanLink as Link } from '@renkei/schema'
import { ItemLink, PlanLink } from '../door/item-link.tsx'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { DocumentTitle, Grounds, PlacedLink } from '../cited.tsx'
import { words as planWords } from '../words.ts'
import { words } from './words.ts'

/** Items of other plans that an item serves, and those that serve it. */
export function PlanLinks({ of: { upward, downward } }: { of: PlanItem }) {
  const word = useWords(words)
  if (upward.length === 0 && downward.length === 0) return null
  return (
    <Section title={word.links}>
      <List title={word.upward} links={upward} />
      <List title={word.downward} links={downward} />
    </Section>
  )
}

function List({ title, links }: { title: string; links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <>
      <h3 className="plan-sub">{title}</h3>
      <ul className="plan-rows">
        {links.map((link) => (
          <li key={`${link.item.plan} ${link.item.id}`}>
            <p className="small">
              <PlanLink of={link.item} />
            </p>
            <p>
              <ItemLink item={link.item} />
            </p>
            <Grounds of={link} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where an item is listed again, and where else its heading is written. */
export function Elsewhere({ of: { relistedBy, also } }: { of: PlanItem }) {
  const word = useWords(words)
  const { said } = useWords(planWords)
  return (
    <>
      {relistedBy.length > 0 && (
        <Section title={word.relistedBy}>
          <ul className="plan-rows">
            {relistedBy.map((item) => (
              <li key={item.id}>
                <ItemLink item={item} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {also.length > 0 && (
        <Section title={word.also} note={word.alsoNote}>
          <ul className="plan-rows">
            {also.map(({ citation, words: written }) => (
              <li key={`${citation.document} ${citation.page} ${written}`}>
                <p lang="ja">{said(written)}</p>
                <p className="small quiet">
                  <DocumentTitle of={citation.document} />
                  {'　'}
                  <span className="nw">
                    <PlacedLink of={citation} />
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
