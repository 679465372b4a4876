import { isGrounded, type Municipality, type ProjectItem } from '@renkei/schema'
import { useMemo } from 'react'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { AnswerLegend } from '../../ui/answer-legend.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { shortName } from '../../ui/tile-name.ts'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { answerName } from '../../ui/words.ts'
import { Grounds } from '../../municipality/door/grounds.tsx'
import type { ViewProps } from '../address.ts'
import { Cards, ProjectCard } from '../cards.tsx'
import type { Tally } from '../columns.tsx'
import { columnsFor } from '../crosshair.ts'
import {
  type Answer,
  answerOf,
  columnsOf,
  countAnswers,
  opensKind,
  partsOf,
  takesPart,
} from '../../project/door/answers.ts'
import { type Counting, countingOf } from '../../project/door/model.ts'
import { MunicipalityHead } from '../municipality-head.tsx'
import { LeadHeads, type ProjectColumns, ProjectGrid, useRows } from '../project-grid.tsx'
import { words } from '../words.ts'
import { MunicipalityPanel } from './panel.tsx'

/** 事業 × 市町村: the same rows, a column a municipality. */
export function MunicipalitiesView({ items, state, roomy, busy }: ViewProps) {
  const { frame, filters } = state
  const { confirmed, text } = filters
  const narrow = useIsNarrow()
  const columns = useMemo(() => columnsOf(frame, filters.asOf), [frame, filters.asOf])
  const counts = useMemo(() => countingOf(confirmed), [confirmed])
  const of = useMunicipalities(columns, counts)
  const { sections, grid, chosen } = useRows(items, of.columns)
  const municipality = columns.find(({ code }) => code === chosen?.column)
  const corner = useMemo(
    () => (
      <AnswerLegend
        answers={items.flatMap((item) => columns.map(({ code }) => answerOf(item, code)))}
      />
    ),
    [items, columns],
  )
  return (
    <>
      <p className="mx-note small">
        <Grounds />
      </p>
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
        const { answer, basis, condition } = answerOf(item, municipality.code)
        return (
          <li
            key={municipality.code}
            className={answer === 'unanswered' || answer === 'unrecorded' ? 'un' : undefined}
          >
            <AnswerSign answer={answer} basis={basis} />
            {shortName(language, municipality)}
            <span className="vh"> {answerName(language, answer, basis, condition)}</span>
          </li>
        )
      })}
    </ul>
  )
}

const tallyParts = (items: readonly ProjectItem[], counts: Counting): Tally => {
  const { byMunicipality, all } = partsOf(items, counts)
  return { of: (key) => byMunicipality.get(key) ?? 0, all }
}

/** The municipalities as columns: a cell shows what each answered. */
function useMunicipalities(
  municipalities: readonly Municipality[],
  counts: Counting,
): ProjectColumns {
  const language = useLanguage()
  const { grid } = useWords(words)
  const word = useWords(words).municipalities
  const { answer: names } = useTerms()
  return useMemo(() => {
    const line = (name: string, isPart: boolean, test: (answer: Answer) => boolean) => ({
      name,
      isPart,
      tally: (items: readonly ProjectItem[]): Tally => {
        const counted = countAnswers(items, municipalities, test)
        return {
          of: (key) => counted[municipalities.findIndex(({ code }) => code === key)] ?? 0,
          all: counted.reduce((sum, n) => sum + n, 0),
        }
      },
    })
    const columns = columnsFor(
      municipalities,
      ({ code }) => code,
      (_, place) => opensKind(municipalities, place),
    )
    return {
      label: grid.municipalities,
      kind: 'matrix--m',
      columns,
      width: 'c-p',
      hasPage: false,
      head: (corner) => (
        <MunicipalityHead columns={columns} corner={corner} span={3}>
          <LeadHeads hasPage={false} rows={1} />
        </MunicipalityHead>
      ),
      cell: (item, key) => {
        const { answer, basis, condition } = answerOf(item, key)
        return (
          <>
            <AnswerSign answer={answer} basis={basis} />
            <span className="vh">{answerName(language, answer, basis, condition)}</span>
          </>
        )
      },
      sum: (item) => <td className="sum">{tallyParts([item], counts).all}</td>,
      tally: (items) => tallyParts(items, counts),
      total: word.total,
      foot: () => [
        line(word.ofWhichLead, true, ({ answer }) => answer === 'lead'),
        line(word.ofWhichInferred, true, (one) => takesPart(one) && !isGrounded(one.basis)),
        ...(['considering', 'notParticipating', 'unanswered'] as const).map((answer) =>
          line(names[answer], false, (one) => one.answer === answer),
        ),
      ],
    }
  }, [municipalities, counts, language, grid, names, word])
}
