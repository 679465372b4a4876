import type { Measure } from '@renkei/schema'
import type { ReactNode } from 'react'
import { circled, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { useFrame } from '../vision/queries.ts'
import { columnsOf, opensTheme, themesOf } from './model.ts'
import { words } from './words.ts'

/** Classes of a measure's column: its place for the crosshair, the rule before a theme. */
export const columnClass = (place: number, rule: boolean): string =>
  `c${place + 1}${rule ? ' rule' : ''}`

export function useMeasureColumns(): { measure: Measure; className: string }[] {
  const frame = useFrame()
  return columnsOf(frame).map((measure, place) => ({
    measure,
    className: columnClass(place, opensTheme(frame, measure.number)),
  }))
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
            </th>
          )
        })}
        <th scope="col" rowSpan={2} className="sum">
          {sum}
        </th>
      </tr>
      <tr className="h2">
        {columns.map(({ measure, className }) => (
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
        {columns.map(({ measure, className }) => {
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
