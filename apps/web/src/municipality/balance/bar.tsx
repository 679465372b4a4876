import { Link } from '@tanstack/react-router'
import type { Search } from '../../address.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { answerOf, type Part, partName, signsOf } from './parts.ts'
import { words } from './words.ts'
import './bar.css'

const classOf = ({ kind, isInferred }: Omit<Part, 'count'>) =>
  `bar-part bar-part--${kind}${isInferred ? ' bar-part--inferred' : ''}`

/** One bar of parts, `whole` long; hatched where inferred. The numbers stand beside it as text and links, so that it is
 * for eye and pointer alone. */
export function Bar({
  parts,
  whole,
  searchOf,
}: {
  parts: readonly Part[]
  whole: number
  /** The list of projects that a part stands for, if it stands for one. */
  searchOf?: ((answer: string) => Search) | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <span className="bar-parts" aria-hidden="true">
      {parts.map(({ kind, isInferred, count }) => {
        const given = {
          className: classOf({ kind, isInferred }),
          style: { width: `${(100 * count) / Math.max(whole, 1)}%` },
          title: word.part(partName(language, kind), count, isInferred),
        }
        const key = `${kind} ${isInferred}`
        return searchOf ? (
          <Link
            key={key}
            {...given}
            tabIndex={-1}
            to="/$region/$vision/projects"
            params={params}
            search={searchOf(answerOf(kind))}
          />
        ) : (
          <i key={key} {...given} />
        )
      })}
    </span>
  )
}

/** What the parts of some bars mean. */
export function BarLegend({ parts }: { parts: readonly Part[] }) {
  const language = useLanguage()
  const word = useWords(words)
  return (
    <ul className="legend bar-legend" aria-label={word.legend}>
      {signsOf(parts, language, word.inferred).map(({ text, ...sign }) => (
        <li key={text}>
          <i className={classOf(sign)} />
          {text}
        </li>
      ))}
    </ul>
  )
}
