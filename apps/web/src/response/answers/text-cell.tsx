import type { ComponentProps } from 'react'
import { useAnswering } from '../model/use-store.ts'
import type { Entry } from '../model/entry.ts'
import { idOf } from './ids.ts'
import { tieOf } from './problem.tsx'

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
  )
}
