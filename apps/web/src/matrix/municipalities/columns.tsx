import { isGrounded, type Municipality, type ProjectItem } from '@renkei/schema'
import { type ReactNode, useMemo } from 'react'
import { nameIn, useLanguage, useWords, useTerms } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { type Column, columnsFor, type Tally } from '../columns.tsx'
import type { Counting } from '../door/model.ts'
import { LeadHeads, type ProjectColumns } from '../project-grid.tsx'
import {
  type Answer,
  answerOf,
  countAnswers,
  opensKind,
  partsOf,
  takesPart,
} from '../door/answers.ts'
import { words } from '../words.ts'
import { words as own } from './words.ts'

const tallyParts = (items: readonly ProjectItem[], counts: Counting): Tally => {
  const { byMunicipality, all } = partsOf(items, counts)
  return { of: (key) => byMunicipality.get(key) ?? 0, all }
}

/** The municipalities as columns: a cell shows what each answered. */
export function useMunicipalities(
  municipalities: readonly Municipality[],
  counts: Counting,
): ProjectColumns {
  const language = useLanguage()
  const { grid } = useWords(words)
  const word = useWords(own)
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
      head: (corner) => <Head columns={columns} corner={corner} />,
      cell: (item, key) => {
        const { answer, basis } = answerOf(item, key)
        return (
          <>
            <AnswerSign answer={answer} basis={basis} />
            <span className="vh">{answerName(language, answer, basis)}</span>
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

/** The names stand upright over the columns, the legend beside them. */
function Head({
  columns,
  corner,
}: {
  columns: readonly (Column & { of: Municipality })[]
  corner: ReactNode
}) {
  const language = useLanguage()
  const { taking } = useWords(own)
  return (
    <thead>
      <tr className="h1">
        <td className="corner" colSpan={3}>
          {corner}
        </td>
        {columns.map(({ of, key, className }) => (
          <th key={key} scope="col" rowSpan={2} className={`nm ${className}`}>
            <span>{nameIn(language, of).replace(/ (City|Town|Village)$/, '')}</span>
          </th>
        ))}
        <th scope="col" rowSpan={2} className="sum">
          {taking}
        </th>
      </tr>
      <tr className="h2">
        <LeadHeads hasPage={false} rows={1} />
      </tr>
    </thead>
  )
}
