import { can, type ProcedureName } from '@renkei/schema'
import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useFrame } from '../vision/queries.ts'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './agreement-words.ts'

/** Whether who is signed in may write of the page's region, and it is not closed. */
export function useMayWrite(procedure: ProcedureName): boolean {
  const me = useMe()
  const { region } = useFrame()
  return region.state !== 'closed' && can(me ?? null, procedure, { region: region.slug })
}

/** Changing and deleting one of a list; `name` says which. */
export function RowActs({
  name,
  writing: { write, isPending },
  onEdit,
  remove,
}: {
  name: string
  writing: Writing<string>
  onEdit: () => void
  remove: () => Promise<unknown>
}) {
  const word = useWords(words)
  const [isAsking, ask] = useState(false)
  const doRemove = () => {
    ask(false)
    void write(async () => {
      await remove()
      return word.removed
    })
  }
  return (
    <span className="acts-row">
      <Act onPress={onEdit} name={name}>
        {word.edit}
      </Act>
      <Act onPress={() => ask(true)} name={name}>
        {word.remove}
      </Act>
      {isAsking && (
        <Dialog title={word.removeTitle} onClose={() => ask(false)}>
          <p>
            <b>{name}</b>
          </p>
          <p>{word.removeText}</p>
          <div className="acts-row">
            <button
              type="button"
              className="btn btn--fill"
              aria-disabled={isPending}
              onClick={doRemove}
            >
              {word.remove}
            </button>
            <button type="button" className="btn" onClick={() => ask(false)}>
              {word.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </span>
  )
}

function Act({
  onPress,
  name,
  children,
}: {
  onPress: () => void
  name: string
  children: ReactNode
}) {
  const word = useWords(words)
  return (
    <button type="button" className="btn btn--sm" onClick={onPress}>
      {children}
      <span className="vh">{word.of(name)}</span>
    </button>
  )
}
