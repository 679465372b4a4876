import type { ProcedureName } from '@renkei/schema'
import { type ReactNode, useState } from 'react'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting, type Writing } from '../writing/use-writing.ts'
import { useMayWrite } from './edited.tsx'
import { refresh } from './queries.ts'
import './member-acts.css'

/** A button that opens a dialog about the members of the page's region, for who may, and what became of it. */
export function MemberAct({
  procedure,
  verb,
  isSmall = false,
  dialog,
}: {
  procedure: ProcedureName
  verb: string
  isSmall?: boolean
  dialog: (writing: Writing<string>, onClose: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const writing = useWriting<string>(refresh)
  if (!useMayWrite(procedure)) return null
  return (
    <div className="member-acts">
      <Outcome of={writing} />
      <p>
        <button
          type="button"
          className={isSmall ? 'btn btn--sm' : 'btn'}
          onClick={() => setOpen(true)}
        >
          {verb}
        </button>
      </p>
      {isOpen && dialog(writing, () => setOpen(false))}
    </div>
  )
}
