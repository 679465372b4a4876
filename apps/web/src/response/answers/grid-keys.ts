import { givenAnswers } from '@renkei/schema'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { answerWith, idOf } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'

const none: ReadonlySet<string> = new Set()
const kept = 50

/** Keys of the rows of participation, as they stand on the page: 1 to 4 answer and go down, 1 to the row's
 * department first, from which Enter goes down; ↑ and ↓ go from row to row, with Shift they mark rows that the
 * next answer is for, Ctrl+Z takes the last answer back.
 * `marked` are the rows marked. */
export function useGridKeys(keys: readonly string[]) {
  const { store, canWrite, ownDepartment } = useAnswering()
  const [marked, mark] = useState(none)
  const anchor = useRef<string>(undefined)
  const history = useRef<{ first: string | undefined; undo: () => void }[]>([])

  const focus = (key: string | undefined, column: string) => {
    if (key === undefined) return
    store.goTo(key)
    const chosen = store.entry(key)?.draft['answer']
    const given = givenAnswers.find((one) => one === chosen) ?? column
    document.getElementById(idOf(key, given))?.focus()
  }

  const answer = (rows: readonly string[], given: (typeof givenAnswers)[number]) => {
    const drafts = rows.flatMap((key) => {
      const entry = store.entry(key)
      if (!entry) return []
      return [[key, { ...entry.draft, ...answerWith(entry, given, ownDepartment) }] as const]
    })
    const undo = store.editMany(Object.fromEntries(drafts))
    history.current = [...history.current, { first: rows[0], undo }].slice(-kept)
  }

  const undo = (column: string) => {
    const last = history.current.pop()
    if (!last) return
    last.undo()
    mark(none)
    focus(last.first, column)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement)) return
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const at = keys.findIndex((one) => target.id === idOf(one, 'department'))
      return at < 0 ? undefined : focus(keys[at + 1], 'lead')
    }
    if (target.type !== 'radio') return
    const key = keys.find((one) => target.name === idOf(one, 'answer'))
    const column = givenAnswers.find((one) => key && target.id === idOf(key, one))
    if (key === undefined || column === undefined || event.altKey) return
    const at = keys.indexOf(key)
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey) return
      event.preventDefault()
      return undo(column)
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = keys[at + (event.key === 'ArrowDown' ? 1 : -1)]
      if (next === undefined) return
      if (event.shiftKey) {
        anchor.current ??= key
        const ends = [keys.indexOf(anchor.current), keys.indexOf(next)]
        mark(new Set(keys.slice(Math.min(...ends), Math.max(...ends) + 1)))
      } else {
        anchor.current = undefined
        mark(none)
      }
      return focus(next, column)
    }
    const given = givenAnswers[Number(event.key) - 1]
    if (given === undefined || !/^[1-4]$/.test(event.key)) return
    event.preventDefault()
    const rows = marked.has(key) ? keys.filter((one) => marked.has(one)) : [key]
    anchor.current = undefined
    flushSync(() => {
      answer(rows, given)
      mark(none)
    })
    const asksMore = given === 'lead' && rows.length === 1 && !store.entry(key)?.draft['department']
    if (asksMore) document.getElementById(idOf(key, 'department'))?.focus()
    else focus(keys[keys.indexOf(rows.at(-1) ?? key) + 1] ?? key, given)
  }
  return { onKeyDown: canWrite ? onKeyDown : undefined, marked }
}
