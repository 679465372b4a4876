import type { Plan, PlanItem, PlanNode, PlanPart } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { Arranged, AsRead } from '../cited.tsx'
import { NodeLabel } from '../tree/label.tsx'
import { pathTo } from '../tree/model.ts'
import { Body, Notes, notesIn } from './marked.tsx'
import { words } from './words.ts'

/** The items below: read on in place where they came along whole, otherwise their names. */
export function Below({
  plan,
  nodes,
  items,
  depthOf,
}: {
  plan: string
  nodes: readonly PlanNode[]
  items: ReadonlyMap<string, PlanPart>
  depthOf: (id: string) => number
}) {
  const word = useWords(words)
  const params = useVisionParams()
  if (nodes.length === 0) return null
  const isWhole = items.size > 0
  const shown = isWhole ? nodes : nodes.filter(({ id }) => depthOf(id) === 1)
  return (
    <Section title={word.below} note={word.items(shown.length)}>
      <div className="below">
        {shown.map((node) => {
          const depth = depthOf(node.id)
          const item = items.get(node.id)
          const Heading = depth === 1 ? 'h3' : 'h4'
          return (
            <div key={node.id} className={`below__${Math.min(depth, 3)}`}>
              <Heading lang="ja">
                <Link
                  to="/$region/$vision/plans/$plan/$item"
                  params={{ ...params, plan, item: node.id }}
                >
                  <NodeLabel of={node} />
                </Link>
              </Heading>
              {item && <Notes of={notesIn(item.marked, item.terms)} prefix={item.id} />}
              {item && item.body !== '' && <Body of={item} />}
              <Arranged of={{ what: node.inferred }} />
              {item && <AsRead of={item.asRead} />}
              {item && item.departmentWords !== null && (
                <p className="small quiet" lang="ja">
                  {item.departmentWords}
                </p>
              )}
            </div>
          )
        })}
      </div>
    </Section>
  )
}

/** The items below one, in the document's order, and, where they came along, what they say. */
export function belowOf(
  { tree }: Plan,
  { id, below }: PlanItem,
): { nodes: PlanNode[]; items: Map<string, PlanPart>; depthOf: (id: string) => number } {
  const depthOf = (of: string) => pathTo(tree, of).indexOf(id)
  return {
    nodes: tree.filter((node) => depthOf(node.id) > 0),
    items: new Map(below.map((part) => [part.id, part])),
    depthOf,
  }
}
