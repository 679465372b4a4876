import type { ConfirmationOf, ConfirmationRow } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n.tsx'
import { useIsNarrow } from '../ui/use-is-narrow.ts'
import { words as shared } from '../project/door/words.ts'
import { Mark } from '../ui/mark.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { ProjectSign } from '../vision/number.tsx'
import type { Walk } from './use-walk.ts'
import { words } from './words.ts'

/** Every row of the walk: set aside, waiting, confirmed. Folded away on a phone. */
export function Rows({ of, walk }: { of: ConfirmationOf; walk: Walk }) {
  const word = useWords(words)
  const isNarrow = useIsNarrow()
  const { queue, groups, row } = walk
  return (
    <section className="queue queue--rows" aria-labelledby="rows">
      <h2 id="rows">{word.rows(queue.total)}</h2>
      <details open={!isNarrow} key={String(isNarrow)}>
        <summary>{word.openList(groups.later.length, groups.waiting.length)}</summary>
        {(['later', 'waiting', 'confirmed'] as const)
          .filter((group) => groups[group].length > 0)
          .map((group) => (
            <div key={group}>
              <h3 className="queue__group">
                {word.group[group]}
                <span>{word.count(groups[group].length)}</span>
              </h3>
              <ul>
                {groups[group].map((one) => (
                  <li key={one.project.number}>
                    <Row of={of} row={one} isCurrent={one === row} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </details>
    </section>
  )
}

function Row({
  of,
  row: { project },
  isCurrent,
}: {
  of: ConfirmationOf
  row: ConfirmationRow
  isCurrent: boolean
}) {
  const word = useWords(words)
  const { many } = useWords(shared)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (!isCurrent) return
    // Only the list moves: the page stays where it is.
    const show = () => {
      const list = link.current?.closest('.queue')
      if (link.current && list) list.scrollTop = link.current.offsetTop - list.clientHeight / 2
    }
    show()
    // The typeface may change where lines break.
    void document.fonts.ready.then(show)
  }, [isCurrent])
  return (
    <Link
      ref={link}
      to="/$region/$vision/confirm/$number"
      params={{ ...useVisionParams(), number: String(project.number) }}
      search={of === 'marks' ? {} : { of: [of] }}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className="queue__number">
        <ProjectSign of={project} />
      </span>
      <span className="queue__name">
        <Title of={project} />
      </span>
      <span className="queue__marks">
        {of === 'marks' ? (
          <>
            {project.measures.map(({ number, basis }) => (
              <Mark basis={basis} key={number} />
            ))}
            <span className="vh">{word.marks(many(project.measures.length))}</span>
          </>
        ) : (
          <Mark basis={project.policyArea.basis} />
        )}
      </span>
    </Link>
  )
}
