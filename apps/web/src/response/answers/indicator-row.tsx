import type { InquiryPost } from '@renkei/schema'
import { memo, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { useEntry } from '../model/use-store.ts'
import { ThreadButton } from '../threads/button.tsx'
import { rowId } from './ids.ts'
import { MoreRow } from './more.tsx'
import { cellName } from './name.ts'
import { mistakesIn } from './problem.tsx'
import { RowStateWord } from './state.tsx'
import { TextCell } from './text-cell.tsx'
import { words } from './words.ts'

const columns = 8

/** An indicator: the year's actual value, where it is from, and last year's beside. */
export const IndicatorRow = memo(function IndicatorRow({
  cellKey,
  posts,
}: {
  cellKey: string
  posts: readonly InquiryPost[]
}) {
  const word = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const entry = useEntry(cellKey)
  if (!entry) return null
  const { cell } = entry
  const unit = cell.indicator?.unit ?? ''
  const former = cell.previous?.draft
  return (
    <>
      <tr className={mistakesIn(entry).length > 0 ? 'bad' : undefined} id={rowId(cellKey)}>
        <td className="no">{cell.project}</td>
        <th scope="row" className="t" data-no={cell.project ?? ''} lang="ja">
          {cell.title}
          {cell.indicator?.department && (
            <span className="small quiet block">{cell.indicator.department}</span>
          )}
        </th>
        <td className="prev" data-label={word.previous}>
          {former?.['value'] ? (
            `${former['value']} ${unit}`
          ) : (
            <span className="quiet">{word.noPrevious}</span>
          )}
          {former?.['source'] && <span className="small quiet block">{former['source']}</span>}
        </td>
        <td className="text value" data-label={word.value}>
          <span className="with-unit">
            <TextCell
              entry={entry}
              field="value"
              label={word.of(cell.title, word.value)}
              inputMode="decimal"
            />
            <span lang="ja">{unit}</span>
          </span>
        </td>
        <td className="text" data-label={word.source}>
          <TextCell entry={entry} field="source" label={word.of(cell.title, word.source)} />
        </td>
        <td className="text" data-label={word.note}>
          <TextCell entry={entry} field="note" label={word.of(cell.title, word.note)} />
        </td>
        <td className="stt">
          <RowStateWord entry={entry} />
        </td>
        <td className="q">
          <ThreadButton
            posts={posts}
            name={cellName(cell)}
            isOpen={isAsking}
            onToggle={() => setAsking(!isAsking)}
          />
        </td>
      </tr>
      <MoreRow
        columns={columns}
        entry={entry}
        posts={posts}
        isAsking={isAsking}
        onClose={() => setAsking(false)}
      />
    </>
  )
})
