import type { PlanRelation } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { Grounds } from './cited.tsx'
import { words } from './words.ts'

/** Plans above, below, before and after, each with the words that say so. */
export function Relations({ of: relations }: { of: readonly PlanRelation[] }) {
  const word = useWords(words)
  const params = useVisionParams()
  if (relations.length === 0) return null
  return (
    <dl className="facts plan-facts" aria-label={word.relationsTitle}>
      {relations.map((one) => (
        <div className="plan-pair" key={`${one.relation} ${one.slug ?? one.title}`}>
          <dt>{word.relation[one.relation]}</dt>
          <dd>
            {one.slug === null ? (
              <Title of={one} />
            ) : (
              <Link to="/$region/$vision/plans/$plan" params={{ ...params, plan: one.slug }}>
                <Title of={one} />
              </Link>
            )}
            <Grounds of={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
