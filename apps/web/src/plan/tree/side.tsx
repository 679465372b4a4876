import type { Plan } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { PlanSearchField } from '../search/field.tsx'
import { labelOf } from './label.tsx'
import { type Branch, branchesOf, pathTo, sizeOf } from './model.ts'
import { words } from '../words.ts'
import './side.css'

// Below the item being read everything is open, unless it is more than fits beside it.
const most = 24

/** The plan's tree beside one of its items, with the branch that holds it open; on a phone folded. */
export function SideTree({ of: plan, current }: { of: Plan; current: string }) {
  const language = useLanguage()
  const word = useWords(words).tree
  const params = useVisionParams()
  const [isOpen, setOpen] = useState(false)
  const heading = useId()
  const path = new Set(pathTo(plan.tree, current))
  return (
    <nav className="tree" aria-labelledby={heading}>
      <h2 id={heading}>{word.title}</h2>
      <button
        type="button"
        className="btn btn--sm tree__fold"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? word.close : word.others}
      </button>
      <div className="tree__body" data-open={isOpen}>
        <PlanSearchField plan={plan.slug} hasHiddenLabel />
        <p className="tree__whole">
          <Link
            to="/$region/$vision/plans/$plan"
            params={{ ...params, plan: plan.slug }}
            search={{}}
          >
            {titleIn(language, plan).text}
          </Link>
        </p>
        <Level
          branches={branchesOf(plan.tree)}
          plan={plan.slug}
          current={current}
          path={path}
          depth={0}
          isBelow={false}
        />
      </div>
    </nav>
  )
}

type Level = {
  branches: readonly Branch[]
  plan: string
  current: string
  path: ReadonlySet<string>
  depth: number
  /** Whether the item being read is above. */
  isBelow: boolean
}

function Level({ branches, ...level }: Level) {
  const params = useVisionParams()
  const { plan, current, path, depth, isBelow } = level
  return (
    <ul lang="ja" className={`tree__${Math.min(depth, 3)}`}>
      {branches.map((branch) => {
        const { id, below, relisted } = branch
        const isSmall = sizeOf(branch) <= most
        const opens = below.length > 0 && (path.has(id) || (isBelow && isSmall))
        const label = labelOf(branch)
        return (
          <li key={id}>
            <Link
              to="/$region/$vision/plans/$plan/$item"
              params={{ ...params, plan, item: id }}
              aria-current={id === current ? 'page' : undefined}
            >
              {label !== '' && (
                <span className={branch.kind === null ? 'number' : 'kind'}>{label}</span>
              )}
              {branch.title}
              {relisted !== null && <span className="kind">{relisted}</span>}
            </Link>
            {opens && (
              <Level
                {...level}
                branches={below}
                depth={depth + 1}
                isBelow={isBelow || (id === current && isSmall)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
