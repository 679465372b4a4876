import type { Basis, ProjectItem } from '@renkei/schema'
import { useMemo } from 'react'
import { useWords, useTerms } from '../../i18n.tsx'
import { Mark } from '../../ui/mark.tsx'
import { MeasureHead, tallyOf, useMeasureColumns } from '../measure-head.tsx'
import { type Counting, differs, markOf } from '../door/model.ts'
import { LeadHeads, type ProjectColumns } from '../project-grid.tsx'
import { words } from '../words.ts'

/** The measures as columns: a cell shows the mark and what it rests on. */
export function useMeasures(counts: Counting): ProjectColumns {
  const word = useWords(words)
  const { basis: names } = useTerms()
  const columns = useMeasureColumns()
  return useMemo(
    () => ({
      label: word.grid.measures,
      columns,
      width: 'c-m',
      hasPage: true,
      head: (corner) => (
        <MeasureHead
          before={<LeadHeads hasPage rows={2} />}
          corner={corner}
          cornerSpan={4}
          sum={word.sum}
        />
      ),
      cell: (item, key) => {
        const basis = markOf(item, Number(key))
        return (
          <>
            {basis && <Mark basis={basis} />}
            <span className="vh">{basis ? names[basis] : word.none}</span>
          </>
        )
      },
      sum: (item) => <Sum item={item} counts={counts} />,
      tally: (items) => tallyOf(items, counts),
      total: word.total,
      // Those someone can answer for.
      foot: (items) =>
        (['source', 'confirmed'] as const).flatMap((basis) => {
          const tally = (some: readonly ProjectItem[]) =>
            tallyOf(some, (one: Basis) => one === basis)
          return basis === 'source' || tally(items).all > 0
            ? [{ name: word.ofWhich(names[basis]), isPart: true, tally }]
            : []
        }),
    }),
    [columns, counts, names, word],
  )
}

/** A row's marks in number, beside what the source counts where that differs. */
function Sum({ item, counts }: { item: ProjectItem; counts: Counting }) {
  const word = useWords(words)
  if (differs(item)) {
    return (
      <td className="sum sum--differs differs">
        <span aria-hidden="true">
          {item.measures.length}≠{item.markCount}
        </span>
        <span className="vh">{word.differs(item.measures.length, item.markCount ?? 0)}</span>
      </td>
    )
  }
  return <td className="sum">{item.measures.filter(({ basis }) => counts(basis)).length}</td>
}
