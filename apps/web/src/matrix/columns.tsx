import type { Measure, ProjectItem } from '@renkei/schema'
import { type ReactNode, useMemo } from 'react'
import { ArrangedSign } from '../chrome/arranged.tsx'
import { circled, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { useFrame } from '../vision/queries.ts'
import { columnsOf, type Counting, opensTheme, themesOf, totalsOf } from '../project/door/model.ts'
import { type Column, columnsFor } from './crosshair.ts'
import { Count } from './sections.tsx'
import { words } from './words.ts'

/** How much stands in each column, and in all. */
export type Tally = { of: (key: string) => number; all: number }

/** A number under each column, then their sum. */
export const Numbers = ({ columns, tally }: { columns: readonly Column[]; tally: Tally }) => (
  <>
    {columns.map(({ key, className }) => (
      <td key={key} className={`t ${className}`}>
        <Count n={tally.of(key)} />
      </td>
    ))}
    <td className="sum">{tally.all}</td>
  </>
)

/** The measures as columns, a rule before each theme. */
export function useMeasureColumns(): readonly (Column & { of: Measure })[] {
  const frame = useFrame()
  return useMemo(
    () =>
      columnsFor(
        columnsOf(frame),
        ({ number }) => String(number),
        ({ number }) => opensTheme(frame, number),
      ),
    [frame],
  )
}

/** Marks counted by measure. */
export const tallyOf = (items: readonly ProjectItem[], counts: Counting): Tally => {
  const { byMeasure, all } = totalsOf(items, counts)
  return { of: (key) => byMeasure.get(Number(key)) ?? 0, all }
}

/** The head of both measure tables: themes over ①–⑥, which stick, then the titles set vertically. */
export function MeasureHead({
  before,
  corner,
  cornerSpan,
  sum,
}: {
  before: ReactNode
  corner: ReactNode
  cornerSpan: number
  sum: string
}) {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const columns = useMeasureColumns()
  return (
    <thead>
      <tr className="h1">
        {before}
        {themesOf(frame).map(({ theme, measures }) => {
          if (theme === null) {
            return <td key="none" colSpan={measures.length} className="matrix__theme rule" />
          }
          const { text, lang } = titleIn(language, theme)
          return (
            <th
              key={theme.number}
              scope="colgroup"
              colSpan={measures.length}
              className="matrix__theme rule"
              lang={lang}
            >
              <ThemeTitle text={text} />
              <ArrangedSign of="measures" />
            </th>
          )
        })}
        <th scope="col" rowSpan={2} className="sum">
          {sum}
        </th>
      </tr>
      <tr className="h2">
        {columns.map(({ of: measure, className }) => (
          <th
            key={measure.number}
            scope="col"
            className={className}
            title={titleIn(language, measure).text}
          >
            <span aria-hidden="true">{circled(measure.number)}</span>
            <span className="vh">
              {word.measure(measure.number, titleIn(language, measure).text)}
            </span>
          </th>
        ))}
      </tr>
      <tr className="h3">
        <td className="corner" colSpan={cornerSpan}>
          {corner}
        </td>
        {columns.map(({ of: measure, className }) => {
          const { text, lang } = titleIn(language, measure)
          return (
            <td key={measure.number} className={`name ${className}`} aria-hidden="true">
              <span lang={lang}>{text}</span>
            </td>
          )
        })}
        <td className="sum" />
      </tr>
    </thead>
  )
}

// 「インフラ・行政サービス」 breaks after the dot, never inside a word.
const ThemeTitle = ({ text }: { text: string }) =>
  text.split(/(?<=・)/).map((part) => (
    <span key={part} className="ph">
      {part}
    </span>
  ))
