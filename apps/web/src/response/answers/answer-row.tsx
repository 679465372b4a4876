import type { InquiryPost } from '@renkei/schema'
import { type ReactNode, useState } from 'react'
import type { Entry } from '../model/entry.ts'
import { ThreadButton } from '../threads/button.tsx'
import { rowId } from './ids.ts'
import { MoreRow } from './more.tsx'
import { subjectName } from './name.ts'
import { mistakesIn } from './problem.tsx'
import { RowStateWord } from './state.tsx'

/** A row of a kind's table: `children` are its cells between the number and the state. Below it, what
 * is wrong, two versions, its questions. */
export function AnswerRow({
  entry,
  posts,
  columns,
  children,
}: {
  entry: Entry
  posts: readonly InquiryPost[]
  columns: number
  children: ReactNode
}) {
  const [isAsking, setAsking] = useState(false)
  const { answer } = entry
  return (
    <>
      <tr
        className={mistakesIn(entry).length > 0 ? 'answer__wrong' : undefined}
        id={rowId(answer.key)}
      >
        <td className="answer__number">{answer.project}</td>
        {children}
        <td className="answer__state">
          <RowStateWord entry={entry} />
        </td>
        <td className="answer__question">
          <ThreadButton
            posts={posts}
            name={subjectName(answer)}
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
}
