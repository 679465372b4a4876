import type { InquiryPost } from '@renkei/schema'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Printed } from '../../ui/printed.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { type Entry, idOf, rowId, rowState, subjectName } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'
import { Thread, ThreadButton } from '../thread.tsx'
import { Contest } from './contest.tsx'
import { Mistakes, mistakesIn, tieOf } from './problem.tsx'
import { words } from './words.ts'

/** A row of a kind's table: `children` are its cells between the number and the state. Below it, what
 * is wrong, two versions, its questions. */
export function AnswerRow({
  entry,
  posts,
  columns,
  isMarked = false,
  children,
}: {
  entry: Entry
  posts: readonly InquiryPost[]
  columns: number
  isMarked?: boolean
  children: ReactNode
}) {
  const language = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { answer } = entry
  return (
    <>
      <tr
        className={[mistakesIn(entry).length > 0 && 'answer__wrong', isMarked && 'answer__marked']
          .filter(Boolean)
          .join(' ')}
        id={rowId(answer.key)}
      >
        <td className="answer__number">{answer.printed}</td>
        {children}
        <td className="answer__state">
          <RowStateWord entry={entry} />
        </td>
        <td className="answer__question">
          <ThreadButton
            posts={posts}
            name={subjectName(language, answer)}
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

/** 前年度と同じ, 変更, 未回答, 要修正 in plain words. */
export function RowStateWord({ entry }: { entry: Entry }) {
  const { row, optional } = useWords(words)
  const state = rowState(entry)
  const isOptional = state === 'none' && entry.answer.kind === 'prompts'
  const tone =
    state === 'wrong' ? 'late' : state === 'same' || state === 'none' ? 'quiet' : undefined
  return state === 'unanswered' ? (
    <b>{row[state]}</b>
  ) : (
    <span className={tone}>{isOptional ? optional : row[state]}</span>
  )
}

type Common = { entry: Entry; field: string; label: string }

/** One text field of an answer within a row; its words where nothing can be written. */
export function TextCell({
  entry,
  field,
  label,
  className,
  ...rest
}: Common & ComponentProps<'input'>) {
  const { store, canWrite } = useAnswering()
  const { answer, draft } = entry
  if (!canWrite) return <span lang="ja">{answer.draft[field] ?? ''}</span>
  return (
    <>
      <input
        {...rest}
        {...tieOf(entry, field)}
        className={`input answer__input ${className ?? ''}`.trim()}
        id={idOf(answer.key, field)}
        aria-label={label}
        autoComplete="off"
        value={draft[field] ?? ''}
        onChange={({ currentTarget: { value } }) => store.edit(answer.key, { [field]: value })}
      />
      <Printed>{draft[field] ?? ''}</Printed>
    </>
  )
}

/** The same for a text of several lines. */
export function AreaCell({ entry, field, label }: Common) {
  const { store, canWrite } = useAnswering()
  const { answer, draft } = entry
  if (!canWrite) {
    return (
      <span className="answer__read" lang="ja">
        {answer.draft[field] ?? ''}
      </span>
    )
  }
  return (
    <textarea
      {...tieOf(entry, field)}
      className="textarea answer__area"
      id={idOf(answer.key, field)}
      aria-label={label}
      lang="ja"
      rows={3}
      value={draft[field] ?? ''}
      onChange={({ currentTarget: { value } }) => store.edit(answer.key, { [field]: value })}
    />
  )
}

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
  const language = useLanguage()
  return (
    <>
      <OnRequest entry={entry} />
      <Mistakes entry={entry} />
      <Contest entry={entry} />
      {isAsking && (
        <Thread
          answerKey={entry.answer.key}
          name={subjectName(language, entry.answer)}
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
function MoreRow({ columns, ...props }: Props & { columns: number }) {
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
