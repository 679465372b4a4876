import { allows, type EvaluationDesk, inquiryTransitions } from '@renkei/schema'
import { Fragment, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { Title } from '../ui/title.tsx'
import { GradeCounts, Graded } from './grade.tsx'
import { ScoreForm } from './score-form.tsx'
import { words } from './words.ts'

/** A row for each project: the office's grade beside the municipalities'. A row opens in place. */
export function EvaluationTable({ desk: { inquiry, projects } }: { desk: EvaluationDesk }) {
  const word = useWords(words)
  const [open, setOpen] = useState<number>()
  const [saved, setSaved] = useState<number>()
  const isFrozen = !allows(inquiryTransitions.evaluate, inquiry.state)
  const toggle = (project: number) => {
    setOpen(open === project ? undefined : project)
    setSaved(undefined)
  }
  return (
    // Scrolled to with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="evaluation-scroll" role="region" aria-label={word.table} tabIndex={0}>
      <table className="table evaluation-table stacked">
        <caption className="vh">{word.table}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">{word.project}</th>
            <th scope="col">{word.office}</th>
            <th scope="col">{word.municipalities}</th>
            <th scope="col">{word.range}</th>
            {!isFrozen && (
              <th scope="col">
                <span className="vh">{word.evaluate}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {projects.map((row) => (
            <Fragment key={row.project}>
              <tr>
                <td>{row.project}</td>
                <th scope="row">
                  <Title of={row} />
                </th>
                <td data-label={word.office}>
                  <Graded of={row.office} />
                </td>
                <td data-label={word.municipalities}>
                  <GradeCounts of={row.spread} />
                </td>
                <td data-label={word.range}>
                  {row.spread &&
                    word.spread(row.spread.lowest, row.spread.median, row.spread.highest)}
                </td>
                {!isFrozen && (
                  <td className="act">
                    <span role="status">{saved === row.project && word.saved}</span>{' '}
                    <button
                      type="button"
                      className="btn btn--sm"
                      aria-expanded={open === row.project}
                      onClick={() => toggle(row.project)}
                    >
                      {open === row.project ? word.close : word.evaluate}
                      <span className="vh">{word.evaluateOf(row.project)}</span>
                    </button>
                  </td>
                )}
              </tr>
              {open === row.project && !isFrozen && (
                <tr>
                  <td colSpan={6}>
                    <ScoreForm
                      inquiry={inquiry}
                      row={row}
                      onSaved={() => {
                        setOpen(undefined)
                        setSaved(row.project)
                      }}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
