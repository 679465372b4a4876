import { isGrounded, type Municipality, type ProjectItem } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { words as uiWords } from '../../ui/words.ts'
import { columnClass } from '../measure-head.tsx'
import type { Counting } from '../model.ts'
import { Count } from '../section-row.tsx'
import { type Answer, countAnswers, opensKind, takesPart } from './model.ts'
import { Parts } from './parts.tsx'
import { words } from './words.ts'

type Props = {
  items: readonly ProjectItem[]
  columns: readonly Municipality[]
  counts: Counting
  span: number
}

/** The sums: taking part, of which lead and presumed, then every other answer. */
export function Foot(props: Props) {
  const word = useWords(words)
  const { answer: names } = useWords(uiWords)
  const { items, columns, counts, span } = props
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>
          {word.total}
        </th>
        <Parts items={items} columns={columns} counts={counts} />
      </tr>
      <Line {...props} sub name={word.ofWhichLead} test={({ answer }) => answer === 'lead'} />
      <Line
        {...props}
        sub
        name={word.ofWhichInferred}
        test={(one) => takesPart(one) && !isGrounded(one.basis)}
      />
      {(['considering', 'notParticipating', 'unanswered'] as const).map((answer) => (
        <Line key={answer} {...props} name={names[answer]} test={(one) => one.answer === answer} />
      ))}
    </tfoot>
  )
}

function Line({
  items,
  columns,
  span,
  name,
  test,
  sub = false,
}: Props & { name: string; test: (answer: Answer) => boolean; sub?: boolean }) {
  const counted = countAnswers(items, columns, test)
  return (
    <tr>
      <th scope="row" colSpan={span} className={sub ? 'sub' : undefined}>
        {name}
      </th>
      {columns.map(({ code }, place) => (
        <td key={code} className={columnClass(place, opensKind(columns, place))}>
          <Count n={counted[place] ?? 0} />
        </td>
      ))}
      <td className="sum">{counted.reduce((sum, n) => sum + n, 0)}</td>
    </tr>
  )
}
