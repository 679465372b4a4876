import { type Alignment, alignmentState } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { type Shown, writeShown } from './address.ts'
import { words as pageWords } from './page-words.ts'
import { words } from './door/words.ts'

/** The states with how many links are in each, leading to those. */
export function States({
  links,
  shown,
  mayDecide,
}: {
  links: readonly Alignment[]
  shown: Shown
  mayDecide: boolean
}) {
  const word = useWords(words)
  const label = useWords(pageWords)
  const ofPlan = links.filter(({ item }) => shown.plan === undefined || item.plan === shown.plan)
  const states = alignmentState.options.filter((state) => mayDecide || state !== 'rejected')
  return (
    <nav className="tabs" aria-label={label.states}>
      {[undefined, ...states].map((state) => {
        const { state: _, ...rest } = shown
        const count = ofPlan.filter((link) => state === undefined || link.state === state).length
        return (
          <Link
            key={state ?? 'all'}
            to="."
            search={writeShown(state === undefined ? rest : { ...rest, state })}
            resetScroll={false}
            activeOptions={{ exact: true }}
            aria-current={shown.state === state ? 'page' : undefined}
          >
            {state === undefined ? label.all : word.state[state]}{' '}
            <span className="quiet">{label.count(count)}</span>
          </Link>
        )
      })}
    </nav>
  )
}
