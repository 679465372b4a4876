import { allows, type EvaluationDesk, hasPoints, inquiryTransitions } from '@renkei/schema'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { focusField } from '../ui/error-summary.tsx'
import { Title } from '../ui/title.tsx'
import { NotApplicable } from './report/not-applicable.tsx'
import { SelfEvaluations } from './report/sheet.tsx'
import { firstId, ScoreForm } from './score-form.tsx'
import { Legend } from './door/legend.tsx'
import { EvaluationTable } from './table.tsx'
import { words } from './words.ts'
import { ProjectNo, useNumbers } from '../vision/number.tsx'
import './report/report.css'

/** One project after the other: what the municipalities wrote beside the office's points, then the next that
 * has none. Below it all of them, each a click away. */
export function Desk({ desk }: { desk: EvaluationDesk }) {
  const { inquiry, projects } = desk
  const [shown, show] = useState(() => nextOf(projects, 0))
  const [saved, setSaved] = useState<number>()
  const goes = useRef(false)
  const row = projects.find(({ project }) => project === shown) ?? projects[0]
  const go = (project: number) => {
    goes.current = true
    show(project)
  }
  // Whoever opens the page reads first; whoever goes on types on.
  useEffect(() => {
    if (goes.current) focusField(firstId(shown, inquiry.rule))
  }, [shown, inquiry.rule])
  if (!allows(inquiryTransitions.evaluate, inquiry.state)) return <EvaluationTable desk={desk} />
  if (!row) return null
  return (
    <>
      <Walk
        desk={desk}
        row={row}
        saved={saved}
        onGo={go}
        onSaved={() => {
          setSaved(row.project)
          go(nextOf(projects, row.project))
        }}
      />
      <EvaluationTable
        desk={desk}
        onGo={(project) => {
          setSaved(undefined)
          go(project)
          // Already shown, it is only gone to.
          focusField(firstId(project, inquiry.rule))
        }}
      />
    </>
  )
}

type Row = EvaluationDesk['projects'][number]

/** The first project after one that nobody evaluated, from the beginning again where none follows; itself
 * where none is left. */
function nextOf(projects: readonly Row[], after: number): number {
  const open = projects.filter(({ office, project }) => office === null && project !== after)
  const next = open.find(({ project }) => project > after) ?? open[0]
  return next?.project ?? (after || (projects[0]?.project ?? 0))
}

function Walk({
  desk: { inquiry, projects },
  row,
  saved,
  onGo,
  onSaved,
}: {
  desk: EvaluationDesk
  row: Row
  saved: number | undefined
  onGo: (project: number) => void
  onSaved: () => void
}) {
  const word = useWords(words)
  const { called } = useNumbers()
  const at = projects.findIndex(({ project }) => project === row.project)
  const [before, after] = [projects[at - 1], projects[at + 1]]
  const done = projects.filter(({ office }) => office !== null).length
  return (
    <section className="evaluate" aria-labelledby="evaluated">
      <div>
        <p className="small quiet">{word.progress(done, projects.length)}</p>
        <h2 id="evaluated">
          <ProjectNo of={row.project} /> <Title of={row} />
        </h2>
        {hasPoints(inquiry.rule) && <Legend rule={inquiry.rule} />}
        <SelfEvaluations of={row.selfEvaluations} />
        <NotApplicable of={row.notApplicable} />
      </div>
      <div className="evaluate__form">
        <div role="status">
          {saved !== undefined && <p className="done-line">{word.savedOf(called(saved))}</p>}
          {done === projects.length && <p>{word.allDone}</p>}
        </div>
        <ScoreForm key={row.project} inquiry={inquiry} row={row} onSaved={onSaved} />
        <div className="acts-row">
          {before && (
            <button type="button" className="btn btn--sm" onClick={() => onGo(before.project)}>
              {word.before(called(before.project))}
            </button>
          )}
          {after && (
            <button type="button" className="btn btn--sm" onClick={() => onGo(after.project)}>
              {word.after(called(after.project))}
            </button>
          )}
        </div>
      </div>
    </section>
  )
}
