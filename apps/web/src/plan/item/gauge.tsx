import { attainment, type Indicator, isOver, type PlanItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { Chart } from '../../indicator/door/chart.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words } from './indicator-words.ts'
import { Marked } from './marked.tsx'
import { useStatedTeller } from './tell.ts'

/** Where the document says an indicator stands, as a bar, and its target, as an upright stroke. */
export function Gauge({ of, item }: { of: Indicator; item: PlanItem }) {
  const word = useWords(words)
  const tell = useStatedTeller()
  const params = useVisionParams()
  const { baseline, target, kind } = of
  const isDrawn = target !== null && kind !== 'relative'
  const from = baseline ?? 0
  const most = Math.max(from, target ?? 0)
  const at = (value: number) => (most === 0 ? 0 : (90 * value) / most)
  const [start, end] = [at(from), at(target ?? 0)]
  return (
    <div className="gauge">
      <h3 lang="ja">{of.title}</h3>
      {of.stated?.rationale != null && (
        <p className="small quiet phrase" lang="ja">
          <Marked text={of.stated.rationale} terms={item.terms} prefix={item.id} />
        </p>
      )}
      {isDrawn ? (
        <div
          className="gbar"
          role="img"
          aria-label={word.gauge(of.title, tell.baseline(of), tell.target(of))}
        >
          {baseline !== null && <span className="gbar__now" style={{ width: `${start}%` }} />}
          <span
            className="gbar__way"
            style={{ left: `${Math.min(start, end)}%`, width: `${Math.abs(end - start)}%` }}
          />
          <span className="gbar__to" style={{ left: `${end}%` }} />
          <span className="gbar__l">
            {word.baseline} {baseline === null ? tell.baseline(of) : <b>{tell.baseline(of)}</b>}
          </span>
          <span className="gbar__l gbar__l--to">
            {word.target} <b>{tell.target(of)}</b>
          </span>
        </div>
      ) : (
        <p className="small quiet">{word.compared}</p>
      )}
      {of.actuals.length > 0 && <Chart indicator={of} found={attainment(of)} />}
      <p className="small">
        <Link to="/$region/$vision/indicators/$id" params={{ ...params, id: String(of.id) }}>
          {word.actuals(
            of.actuals.length,
            of.targetFiscalYear !== null && isOver(of.targetFiscalYear),
          )}
        </Link>
      </p>
    </div>
  )
}
