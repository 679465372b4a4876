import { type Succession, type SuccessionGroup, successions } from '@renkei/schema'
import type { ComponentType } from 'react'
import { useTerms, useWords } from '../i18n.tsx'
import { BasisLine } from '../project/door/citation.tsx'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { Facts, type Side } from './items.tsx'
import { words } from './words.ts'

type Shown<T> = {
  groups: readonly SuccessionGroup<T>[]
  sides: { before: Side; after: Side }
  keyOf: (item: T) => number
  cell: ComponentType<{ of: T; side: Side }>
}
type Part = Exclude<Succession, 'continued'> | 'changed' | 'unchanged'

const partOf = ({ kind, changed }: SuccessionGroup<unknown>): Part => {
  if (kind !== 'continued') return kind
  return changed.length > 0 ? 'changed' : 'unchanged'
}
const parts: readonly Part[] = [
  ...successions.filter((kind) => kind !== 'continued'),
  'changed',
  'unchanged',
]

/** What became of things of one kind, by how they go on. */
export function Groups<T>({
  id,
  title,
  groups,
  ...shown
}: Shown<T> & { id: string; title: string }) {
  const word = useWords(words)
  const { succession } = useTerms()
  const byPart = Map.groupBy(groups, partOf)
  const nameOf = (part: Part) =>
    part === 'changed' ? word.continued : part === 'unchanged' ? word.unchanged : succession[part]
  const held = parts.flatMap((part) => {
    const own = byPart.get(part)
    return own ? [{ part, own }] : []
  })
  const isSame = shown.sides.before.edition === shown.sides.after.edition
  return (
    <Section id={id} title={title} note={word.count(groups.length)}>
      <ul className="succession-kinds">
        {held.map(({ part, own }) => (
          <li key={part}>
            <a href={`#${id}-${part}`}>
              {nameOf(part)} {own.length}
            </a>
          </li>
        ))}
      </ul>
      {isSame && held.every(({ part }) => part === 'unchanged') && <Empty>{word.same}</Empty>}
      {held.map(({ part, own }) => (
        <section key={part} aria-labelledby={`${id}-${part}`}>
          <h3 id={`${id}-${part}`} className="succession-kind" tabIndex={-1}>
            {nameOf(part)}
          </h3>
          {part in word.means && (
            <p className="small quiet">{word.means[part as keyof typeof word.means]}</p>
          )}
          <Rows name={nameOf(part)} part={part} {...shown} groups={own} />
        </section>
      ))}
    </Section>
  )
}

function Rows<T>({
  name,
  part,
  groups,
  sides,
  keyOf,
  cell: Cell,
}: Shown<T> & { name: string; part: Part }) {
  const word = useWords(words)
  const { successionChange } = useTerms()
  const shown = (['before', 'after'] as const).filter(
    (side) => !(part === 'new' && side === 'before') && !(part === 'ended' && side === 'after'),
  )
  const hasGrounds = groups.some(({ grounds }) => grounds.length > 0)
  return (
    <table className="table succession">
      <caption className="vh">{name}</caption>
      <thead>
        <tr>
          {shown.map((side) => (
            <th key={side} scope="col">
              {word[side]}
            </th>
          ))}
          {part === 'changed' && <th scope="col">{word.changed}</th>}
          {hasGrounds && <th scope="col">{word.grounds}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={`${group.before.map(keyOf).join(' ')}-${group.after.map(keyOf).join(' ')}`}>
            {shown.map((side) => (
              <td key={side} data-label={word[side]}>
                <ul>
                  {group[side].map((item) => (
                    <li key={keyOf(item)}>
                      <Cell of={item} side={sides[side]} />
                    </li>
                  ))}
                </ul>
              </td>
            ))}
            {part === 'changed' && (
              <td data-label={word.changed}>
                {group.changed.map((change) => successionChange[change]).join(word.comma)}
                <Facts of={group.facts} />
              </td>
            )}
            {hasGrounds && (
              <td data-label={word.grounds}>
                {group.grounds.length === 0
                  ? word.itself
                  : group.grounds.map((one) => (
                      <BasisLine key={JSON.stringify(one)} of={{ ...one, confirmed: null }} />
                    ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
