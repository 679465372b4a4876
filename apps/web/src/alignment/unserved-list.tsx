import type { UnservedItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { useVisionParams } from '../vision/address.ts'
import { Above, ItemLink } from '../plan/door/item-link.tsx'
import { words } from './page-words.ts'

type Props = { items: readonly UnservedItem[]; onAdd?: (item: UnservedItem) => void }

/** Items of one plan that nothing serves, under what they stand below; for the policy office, with the
 * way to link a project. */
export function UnservedList({ items, ...rest }: Props) {
  const groups = Map.groupBy(items, ({ ancestors }) => ancestors.at(-1)?.id ?? '')
  return (
    <div>
      {[...groups].map(([above, own]) => {
        const [first] = own
        return (
          <div key={above} className="unserved__group">
            {first && <Above item={first} ancestors={first.ancestors} withPlan={false} />}
            <Items items={own} {...rest} />
          </div>
        )
      })}
    </div>
  )
}

function Items({ items, onAdd }: Props) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="unserved__item">
          <div className="unserved__words">
            <p>
              <ItemLink item={item} />
            </p>
            {item.proposed > 0 && (
              <p className="small">
                <Link
                  to="/$region/$vision/alignments"
                  params={params}
                  search={{ plan: [item.plan], state: ['proposed'] }}
                >
                  {word.proposals(item.proposed)}
                </Link>
              </p>
            )}
          </div>
          {onAdd && (
            <button type="button" className="btn btn--sm" onClick={() => onAdd(item)}>
              {word.add}
              <span className="vh">（{item.title}）</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
