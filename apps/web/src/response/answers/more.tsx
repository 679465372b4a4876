import type { InquiryPost } from '@renkei/schema'
import { useAuthorName } from '../../writing/by.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import { Thread } from '../threads/thread.tsx'
import type { Entry } from '../model/entry.ts'
import { Contest } from './contest.tsx'
import { subjectName } from './name.ts'
import { Mistakes, mistakesIn } from './problem.tsx'
import { words } from './words.ts'

type Props = {
  entry: Entry
  posts: readonly InquiryPost[]
  isAsking: boolean
  onClose: () => void
}

const hasMore = ({ entry, isAsking }: Pick<Props, 'entry' | 'isAsking'>): boolean =>
  isAsking ||
  entry.answer.request !== null ||
  entry.theirs !== undefined ||
  mistakesIn(entry).length > 0

/** What stands below a row: what is wrong, two versions, its questions. */
export function More({ entry, posts, isAsking, onClose }: Props) {
  return (
    <>
      <OnRequest entry={entry} />
      <Mistakes entry={entry} />
      <Contest entry={entry} />
      {isAsking && (
        <Thread
          answerKey={entry.answer.key}
          name={subjectName(entry.answer)}
          posts={posts}
          onClose={onClose}
        />
      )}
    </>
  )
}

/** Who answered for the municipality, and who asked them to. */
function OnRequest({ entry: { answer } }: Pick<Props, 'entry'>) {
  const language = useLanguage()
  const { byOther } = useWords(words)
  const name = useAuthorName()
  if (answer.request === null) return null
  const at = answer.updatedAt ? formatMoment(answer.updatedAt, language) : ''
  return (
    <p className="small quiet">{byOther(at, answer.by ? name(answer.by) : '', answer.request)}</p>
  )
}

/** The same as a row of a table of `columns` columns. */
export function MoreRow({ columns, ...props }: Props & { columns: number }) {
  if (!hasMore(props)) return null
  return (
    <tr
      className={
        mistakesIn(props.entry).length > 0 ? 'answer__more answer__more--wrong' : 'answer__more'
      }
    >
      <td colSpan={columns}>
        <More {...props} />
      </td>
    </tr>
  )
}
