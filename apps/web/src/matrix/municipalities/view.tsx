import type { Municipality, ProjectItem } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { AnswerLegend } from '../../municipality/answer-legend.tsx'
import { useIsNarrow } from '../../project/use-is-narrow.ts'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { useVisionParams } from '../../vision/address.ts'
import { Cards, ProjectCard } from '../cards.tsx'
import { countingOf, itemsOfPillar, sectionsOf } from '../model.ts'
import { useGrid } from '../use-grid.ts'
import type { ViewProps } from '../view.ts'
import { MunicipalitiesGrid } from './grid.tsx'
import { answerOf, columnsOf } from './model.ts'
import { MunicipalityPanel } from './panel.tsx'
import { words } from './words.ts'

export function MunicipalitiesView({ items, state, roomy, busy }: ViewProps) {
  const { frame, filters } = state
  const { note } = useWords(words)
  const navigate = useNavigate()
  const params = useVisionParams()
  const narrow = useIsNarrow()
  const columns = useMemo(() => columnsOf(frame), [frame])
  const sections = useMemo(() => sectionsOf(frame, items), [frame, items])
  const ordered = sections.flatMap(itemsOfPillar)
  const grid = useGrid({
    rows: ordered.map(({ number }) => String(number)),
    columns: columns.map(({ code }) => code),
    open: ({ row }) =>
      void navigate({
        to: '/$region/$vision/projects/$number',
        params: { ...params, number: row },
      }),
  })
  const counts = useMemo(() => countingOf(filters.confirmed), [filters.confirmed])
  const answers = items.flatMap((item) => columns.map(({ code }) => answerOf(item, code)))
  const item = ordered.find(({ number }) => String(number) === grid.chosen?.row)
  const municipality = columns.find(({ code }) => code === grid.chosen?.column)
  const corner = <AnswerLegend answers={answers} />
  return (
    <>
      <p className="mx-note small">{note}</p>
      <div className="mx">
        <MunicipalitiesGrid
          items={items}
          columns={columns}
          sections={sections}
          grid={grid}
          corner={corner}
          text={filters.text}
          counts={counts}
          roomy={roomy}
          busy={busy}
        />
        {item && municipality && (
          <MunicipalityPanel item={item} municipality={municipality} isMeant={grid.isMeant} />
        )}
        {narrow && (
          <Cards
            sections={sections}
            corner={corner}
            renderArea={(_, rows) =>
              rows.map((row) => (
                <ProjectCard key={row.number} item={row} text={filters.text}>
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
