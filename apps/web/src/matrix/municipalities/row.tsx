import type { Municipality, PolicyArea, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useLanguage } from '../../i18n.tsx'
import { HighlightedTitle } from '../../project/highlighted.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { useVisionParams } from '../../vision/address.ts'
import { AreaCell } from '../area-cell.tsx'
import { columnClass } from '../measure-head.tsx'
import type { Counting } from '../model.ts'
import { answerOf, opensKind, partsOf } from './model.ts'

type Props = {
  item: ProjectItem
  columns: readonly Municipality[]
  area: { record: PolicyArea; rows: number } | undefined
  text: string
  counts: Counting
  chosen: string | undefined
}

export const MunicipalityRow = memo(function MunicipalityRow({
  item,
  columns,
  area,
  text,
  counts,
  chosen,
}: Props) {
  const language = useLanguage()
  const params = useVisionParams()
  return (
    <tr className={area ? 'row first' : 'row'}>
      {area && <AreaCell area={area.record} rows={area.rows} />}
      <td className="no">{item.number}</td>
      <th className="title" scope="row">
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(item.number) }}
          tabIndex={-1}
        >
          <HighlightedTitle of={item} text={text} />
        </Link>
      </th>
      {columns.map(({ code }, place) => {
        const { answer, basis } = answerOf(item, code)
        const isChosen = chosen === code
        return (
          <td
            key={code}
            className={`m ${columnClass(place, opensKind(columns, place))}`}
            data-cell={`${item.number}-${code}`}
            tabIndex={isChosen ? 0 : -1}
            aria-selected={isChosen}
          >
            <AnswerSign answer={answer} basis={basis} />
            <span className="vh">{answerName(language, answer, basis)}</span>
          </td>
        )
      })}
      <td className="sum">{partsOf([item], counts).all}</td>
    </tr>
  )
})
