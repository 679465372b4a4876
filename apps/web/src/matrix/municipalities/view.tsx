import type { Municipality, ProjectItem } from '@renkei/schema'
import { useMemo } from 'react'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { AnswerLegend } from '../../ui/answer-legend.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { Cards, ProjectCard } from '../cards.tsx'
import { countingOf } from '../door/model.ts'
import { ProjectGrid } from '../project-grid.tsx'
import { useRows } from '../use-rows.ts'
import type { ViewProps } from '../view.ts'
import { useMunicipalities } from './columns.tsx'
import { answerOf, columnsOf } from '../door/answers.ts'
import { MunicipalityPanel } from './panel.tsx'
import { words } from './words.ts'

/** 事業 × 市町村: the same rows, a column a municipality. */
export function MunicipalitiesView({ items, state, roomy, busy }: ViewProps) {
  const { frame, filters } = state
  const { confirmed, text } = filters
  const { note } = useWords(words)
  const narrow = useIsNarrow()
  const columns = useMemo(() => columnsOf(frame), [frame])
  const counts = useMemo(() => countingOf(confirmed), [confirmed])
  const of = useMunicipalities(columns, counts)
  const { sections, grid, chosen } = useRows(items, of.columns)
  const answers = items.flatMap((item) => columns.map(({ code }) => answerOf(item, code)))
  const municipality = columns.find(({ code }) => code === chosen?.column)
  const corner = <AnswerLegend answers={answers} />
  return (
    <>
      <p className="mx-note small">{note}</p>
      <div className="mx">
        <ProjectGrid {...{ of, corner, items, sections, grid, text, roomy, busy }} />
        {chosen && municipality && (
          <MunicipalityPanel
            item={chosen.item}
            municipality={municipality}
            isMeant={grid.isMeant}
          />
        )}
        {narrow && (
          <Cards
            sections={sections}
            corner={corner}
            renderArea={(_, rows) =>
              rows.map((row) => (
                <ProjectCard key={row.number} item={row} text={text}>
                  <Answers item={row} columns={columns} />
                </ProjectCard>
              ))
            }
          />
        )}
      </div>
    </>
  )
}

/** Every municipality's sign with its name. */
function Answers({ item, columns }: { item: ProjectItem; columns: readonly Municipality[] }) {
  const language = useLanguage()
  return (
    <ul className="card__answers">
      {columns.map((municipality) => {
        const { answer, basis } = answerOf(item, municipality.code)
        return (
          <li key={municipality.code} className={answer === 'unanswered' ? 'un' : undefined}>
            <AnswerSign answer={answer} basis={basis} />
            {nameIn(language, municipality).replace(/ (City|Town|Village)$/, '')}
            <span className="vh"> {answerName(language, answer, basis)}</span>
          </li>
        )
      })}
    </ul>
  )
}
