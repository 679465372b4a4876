import type { Alignment, PlanItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { ItemLink } from '../../plan/door/item-link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { usePrinting } from '../../ui/printed.tsx'
import { Section } from '../../ui/section.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { DecideAlignment } from './decide.tsx'
import { AlignmentReason, DecidedLine, StateChip } from './standing.tsx'
import { words } from './words.ts'
import './item-projects.css'

const atFirst = 8

/** Joint projects that serve an item or one below it; the policy office decides here too. */
export function ItemProjects({ of: { id, plan, alignments, isAlignable } }: { of: PlanItem }) {
  const word = useWords(words)
  const params = useVisionParams()
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  if (!isAlignable && alignments.length === 0) return null
  const count = (state: Alignment['state']) =>
    alignments.filter((one) => one.state === state).length
  const shown = isWhole || isPrinting ? alignments : alignments.slice(0, atFirst)
  return (
    <Section title={word.projects} note={word.counts(count('proposed'), count('confirmed'))}>
      {alignments.length === 0 ? (
        <Empty>{word.noProjects}</Empty>
      ) : (
        <ul className="serves">
          {shown.map((one) => (
            <Row key={one.id} of={one} isOwn={one.item.id === id} />
          ))}
        </ul>
      )}
      {shown.length < alignments.length && (
        <button type="button" className="btn btn--sm serves__more" onClick={() => setWhole(true)}>
          {word.showAll(alignments.length - shown.length)}
        </button>
      )}
      <p className="small serves__on">
        <Link to="/$region/$vision/alignments/unserved" params={params} search={{ plan: [plan] }}>
          {word.unserved}
        </Link>
      </p>
    </Section>
  )
}

function Row({ of, isOwn }: { of: Alignment; isOwn: boolean }) {
  const word = useWords(words)
  const params = useVisionParams()
  const { project, item } = of
  return (
    <li>
      <div>
        <p>
          <span className="quiet serves__number">
            <ProjectNo of={project} />
          </span>{' '}
          <Link
            to="/$region/$vision/projects/$number"
            params={{ ...params, number: String(project.number) }}
          >
            <b>
              <Title of={project} />
            </b>
          </Link>
        </p>
        {!isOwn && (
          <p className="small">
            <span className="quiet">{word.serves}</span> <ItemLink item={item} />
          </p>
        )}
        <AlignmentReason of={of} />
      </div>
      <div className="serves__state">
        <StateChip of={of} />
        <DecidedLine of={of} />
        <DecideAlignment alignment={of} />
      </div>
    </li>
  )
}
