import type { ProjectItem } from '@renkei/schema'
import type { ReactNode } from 'react'
import { circled, useTerms, useWords } from '../../i18n.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Title } from '../../ui/title.tsx'
import { Cards, ProjectCard } from '../cards.tsx'
import { useMeasureColumns } from '../columns.tsx'
import { differs, markOf, type PillarSection } from '../../project/door/model.ts'
import { words } from '../words.ts'

export function MeasureCards({
  sections,
  corner,
  text,
}: {
  sections: readonly PillarSection[]
  corner: ReactNode
  text: string
}) {
  return (
    <Cards
      sections={sections}
      corner={corner}
      renderArea={(_, items) =>
        items.map((item) => (
          <ProjectCard key={item.number} item={item} text={text}>
            <Marks item={item} />
          </ProjectCard>
        ))
      }
    />
  )
}

/** ○ ③ title, a line each; one line when a project serves every measure on the same ground. */
function Marks({ item }: { item: ProjectItem }) {
  const word = useWords(words)
  const { basis: names } = useTerms()
  const columns = useMeasureColumns()
  const [first, last] = [columns[0]?.of.number ?? 0, columns.at(-1)?.of.number ?? 0]
  const bases = columns.map(({ of: measure }) => markOf(item, measure.number))
  const [only] = bases
  const isFull = only !== undefined && bases.every((basis) => basis === only)
  return (
    <ul className="card__marks">
      {isFull ? (
        <li>
          <Mark basis={only} />
          <span className="phrase">
            <span className="vh">{names[only]} </span>
            {word.allMeasures(circled(first), circled(last))}
          </span>
        </li>
      ) : (
        columns.map(({ of: measure }, i) => {
          const basis = bases[i]
          return (
            basis && (
              <li key={measure.number}>
                <Mark basis={basis} />
                <span className="phrase">
                  <span className="vh">{names[basis]} </span>
                  {circled(measure.number)} <Title of={measure} />
                </span>
              </li>
            )
          )
        })
      )}
      {differs(item) && (
        <li className="differs">{word.differs(item.measures.length, item.markCount ?? 0)}</li>
      )}
    </ul>
  )
}
