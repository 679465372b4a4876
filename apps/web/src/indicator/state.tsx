import { attainment, type Indicator, indicatorGradeOf, isOver } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Judged, ScaleNote } from '../evaluation/door/judged.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { ruleQuery } from '../inquiry/queries.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { Actuals } from './actuals.tsx'
import { Chart } from './door/chart.tsx'
import { SavePicture, useMadeHere } from '../ui/save-picture.tsx'
import { useVisionRef } from '../vision/address.ts'
import { words } from './page-words.ts'
import { Marked } from '../ui/marked.tsx'
import { StatusChip } from './status.tsx'
import { useTeller } from './door/tell.ts'

/** Where an indicator stands: the status in words, the chart, and the table beside it. */
export function State({
  indicator,
  onCorrect,
}: {
  indicator: Indicator
  onCorrect: ((fiscalYear: number) => void) | undefined
}) {
  const word = useWords(words)
  const language = useLanguage()
  const madeHere = useMadeHere()
  const chart = useRef<HTMLDivElement>(null)
  const found = attainment(indicator)
  const { stated, targetFiscalYear: year } = indicator
  // What a plan set itself for a year that is over is no longer awaited.
  const draw = async () => {
    const shown = chart.current?.querySelector('svg')
    if (!shown) throw new Error('no chart is shown')
    const { freed } = await import('../ui/freed.ts')
    const { width, height, markup } = freed(shown)
    return {
      ...{ name: `indicator-${indicator.id}`, width, height, language },
      title: indicator.title,
      source: [word.pictureSource(indicator.source), madeHere()],
      // Drawn by the page itself: nothing that anybody typed is markup in it.
      content: <g dangerouslySetInnerHTML={{ __html: markup }} />,
    }
  }
  const isPast = stated !== null && year !== null && isOver(year)
  return (
    <Section title={word.state}>
      <Standing indicator={indicator} />
      {found.latest && <RegionGrade indicator={indicator} fiscalYear={found.latest.fiscalYear} />}
      {found.latest ? (
        <div className="chart-and-table">
          <div ref={chart}>
            <Chart indicator={indicator} found={found} />
            <SavePicture draw={draw} />
          </div>
          <Actuals indicator={indicator} onCorrect={onCorrect} />
        </div>
      ) : (
        <Empty>{isPast ? word.past : word.notYet}</Empty>
      )}
    </Section>
  )
}

/** What the region's rule makes of the latest year, where it grades indicators; a plan's are not its own. */
function RegionGrade({ indicator, fiscalYear }: { indicator: Indicator; fiscalYear: number }) {
  const word = useWords(words)
  const { data } = useQuery(ruleQuery(useVisionRef()))
  const scale = data?.rule.indicators ?? null
  if (scale === null || indicator.stated !== null) return null
  return (
    <div className="by-region">
      {word.byRegion} <Judged of={indicatorGradeOf(indicator, fiscalYear, scale)} />
      <ScaleNote scale={scale} />
    </div>
  )
}

function Standing({ indicator }: { indicator: Indicator }) {
  const word = useWords(words)
  const tell = useTeller(indicator)
  const found = attainment(indicator)
  const { status, attainment: percent, change, target, reached, expected, latest } = found
  const { missing, partial, formerly } = found
  const aim = formerly ? formerly.value : target
  if (!latest) return null
  const isWhole = missing.length === 0 && partial.length === 0
  const isShort = status !== 'achieved' && indicator.direction !== 'keep' && isWhole
  // What is to stay above a line, and does, has nowhere to go.
  const isTold = percent !== null || status === 'behind'
  const changed =
    change !== null &&
    (change === 0
      ? word.same
      : word.changed(tell.difference(change), change > 0 ? word.change.up : word.change.down))
  return (
    <ul className="standing">
      <li>
        <StatusChip of={indicator} />
      </li>
      {status !== 'unknown' && partial.length > 0 && <li>{tell.partial(found)}</li>}
      {percent !== null && (
        <li>
          <b>{word.percent(tell.percent(percent))}</b>
        </li>
      )}
      {isShort && isTold && aim !== null && reached !== null && (
        <li>{word.toGo(tell.difference(aim - reached))}</li>
      )}
      {isShort && expected !== null && expected !== aim && (
        <li>{word.expected[indicator.yearKind](tell.value(Math.round(expected * 10) / 10))}</li>
      )}
      {changed && <li>{changed}</li>}
      {formerly && (
        <li>
          <Marked text={word.formerly(tell.former(formerly))} />
        </li>
      )}
    </ul>
  )
}
