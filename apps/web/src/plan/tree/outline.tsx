import type { Plan } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTerms, useWords } from '../../i18n.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { NodeLabel } from './label.tsx'
import { type Branch, branchesOf, sizeOf } from './model.ts'
import { words } from '../words.ts'
import './outline.css'

// A plan that fits on a screen or two needs no folding.
const small = 20

/** The whole tree of a plan; in a large one, what lies below the second level can be folded. */
export function Outline({ of: { slug, tree } }: { of: Plan }) {
  const word = useWords(words).tree
  const branches = useMemo(() => branchesOf(tree), [tree])
  const deep = useMemo(() => foldable(branches, 1), [branches])
  const canFold = tree.length > small && deep.length > 0
  const inferred = tree.filter((node) => node.inferred.length > 0).length
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  return (
    <Section title={word.title} note={word.note(tree.length, inferred)}>
      {canFold && (
        <p className="outline-acts">
          <button
            type="button"
            className="btn btn--sm"
            onClick={() => setClosed(new Set(closed.size === 0 ? deep : []))}
          >
            {closed.size === 0 ? word.closeAll : word.openAll}
          </button>
        </p>
      )}
      <Level
        branches={branches}
        plan={slug}
        depth={0}
        closed={closed}
        toggle={canFold ? toggle : undefined}
      />
    </Section>
  )
}

/** Ids of the branches at a depth or below it that have something below them. */
const foldable = (branches: readonly Branch[], depth: number): string[] =>
  branches.flatMap(({ id, below }) => [
    ...(depth <= 0 && below.length > 0 ? [id] : []),
    ...foldable(below, depth - 1),
  ])

type Level = {
  branches: readonly Branch[]
  plan: string
  depth: number
  closed: ReadonlySet<string>
  toggle: ((id: string) => void) | undefined
}

function Level({ branches, ...level }: Level) {
  return (
    <ul className={level.depth === 0 ? 'outline' : undefined}>
      {branches.map((branch) => (
        <li key={branch.id} className={`outline__${Math.min(level.depth, 2)}`}>
          <Node branch={branch} {...level} />
        </li>
      ))}
    </ul>
  )
}

function Node({ branch, ...level }: Omit<Level, 'branches'> & { branch: Branch }) {
  const word = useWords(words).tree
  const params = useVisionParams()
  const { plan, depth, closed, toggle } = level
  const { id, below, indicators, projects } = branch
  const isOpen = !closed.has(id)
  const canToggle = toggle !== undefined && depth >= 1 && below.length > 0
  return (
    <>
      <div className="outline__row">
        {canToggle ? (
          <button
            type="button"
            className="outline__toggle"
            aria-expanded={isOpen}
            aria-label={word.below(branch.title, sizeOf(branch))}
            onClick={() => toggle(id)}
          >
            <Icon name="down" />
          </button>
        ) : (
          <span className="outline__toggle" />
        )}
        <Link
          lang="ja"
          to="/$region/$vision/plans/$plan/$item"
          params={{ ...params, plan, item: id }}
        >
          <NodeLabel of={branch} />
        </Link>
        <span className="outline__counts">
          <Inferred of={branch} />
          {indicators > 0 && <span>{word.indicators(indicators)}</span>}
          {projects !== null && (
            <span className={projects === 0 ? 'quiet' : undefined}>{word.projects(projects)}</span>
          )}
        </span>
      </div>
      {below.length > 0 && (
        <div className="outline__below" data-open={isOpen}>
          <Level branches={below} {...level} depth={depth + 1} />
        </div>
      )}
    </>
  )
}

/** The sign that something of an item's arrangement was inferred; what, on hovering and aloud. */
function Inferred({ of: { inferred } }: { of: Branch }) {
  const word = useWords(words).tree
  const { arrangement } = useTerms()
  if (inferred.length === 0) return null
  const what = inferred.map((one) => arrangement[one]).join('・')
  return (
    <span className="quiet" title={what}>
      <Mark basis="inferred" inline />
      {word.inferred}
      <span className="vh">（{what}）</span>
    </span>
  )
}
