import type { PlanItemName } from '@renkei/schema'
import './label.css'

type Named = Pick<PlanItemName, 'kind' | 'number' | 'title'> & { relisted?: string | null }

/** Numbers such as 5-❶ say by themselves what they count; ① and (1) are told with their word. */
export const labelOf = ({ kind, number }: Named): string => `${kind ?? ''}${number ?? ''}`

/** The document's word and number, small and quiet, before the title. No word, no label. */
export function NodeLabel({ of }: { of: Named }) {
  const label = labelOf(of)
  return (
    <>
      {label !== '' && <span className={of.kind === null ? 'number' : 'kind'}>{label}</span>}
      <span className="node-title">
        {of.title}
        {of.relisted != null && <span className="kind">{of.relisted}</span>}
      </span>
    </>
  )
}

/** For breadcrumbs: 創造戦略５, 5-❶, or the title, shortened. */
export function shortName(of: Named): string {
  const label = labelOf(of)
  if (of.number !== null && (of.kind !== null || /.[-－]./.test(of.number))) return label
  const title = of.title
  return title.length > 24 ? `${title.slice(0, 23)}…` : title
}
