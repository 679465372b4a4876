import type { ProjectItem } from '@renkei/schema'
import { isGrounded } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { isNarrowed } from '../../filters/address.ts'
import type { FilterState } from '../../filters/use-filters.ts'
import { BasisLegend } from '../../ui/basis-legend.tsx'
import { Title } from '../../ui/title.tsx'
import { basesOf } from '../door/model.ts'
import { words } from '../words.ts'

const fewRows = 3

/** The corner of the table: legend with counts, what is certain, and the common measure, told once. */
export function Corner({
  items,
  total,
  state,
}: {
  items: readonly ProjectItem[]
  total: number
  state: FilterState
}) {
  const word = useWords(words)
  const { frame, filters } = state
  const counts = basesOf(items)
  return (
    <>
      <BasisLegend counts={counts} blank />
      {filters.confirmed && <p>{word.sureOnly}</p>}
      {counts.inferred > 0 && !filters.confirmed && (
        <Certain items={items} isAll={!isNarrowed(filters)} />
      )}
      {frame.commonMeasures.map((common) => (
        <p key={common.title} className="common-measure">
          <b>
            {word.common}　<Title of={common} />
          </b>
          {'　'}
          {word.commonFor(total)}
        </p>
      ))}
    </>
  )
}

function Certain({ items, isAll }: { items: readonly ProjectItem[]; isAll: boolean }) {
  const language = useLanguage()
  const word = useWords(words)
  const sure = items.filter(
    ({ measures }) => measures.length > 0 && measures.every(({ basis }) => isGrounded(basis)),
  )
  const numbers = sure.map(({ number }) => `${word.number}${language === 'ja' ? '' : ' '}${number}`)
  const few = isAll && sure.length > 0 && sure.length <= fewRows
  return (
    <p>
      {few ? word.sureRows(numbers.join(language === 'ja' ? ' と ' : ' and ')) : word.sureCounts}
    </p>
  )
}
