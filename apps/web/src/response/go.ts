import { flushSync } from 'react-dom'
import { idOf, rowId } from './answers/ids.ts'
import { mistakesIn } from './answers/problem.tsx'
import type { AnswerStore } from './model/store.ts'

/** Puts the cursor into a cell's row: into what is wrong there, else its first control. The row must
 * be on the page. */
export function focusAnswer(store: AnswerStore, key: string): void {
  const entry = store.entry(key)
  if (!entry) return
  store.goTo(key)
  if (entry.answer.kind === 'selfEvaluation') flushSync(() => store.toggle(key, true))
  const row = document.getElementById(rowId(key))
  const [wrong] = mistakesIn(entry)
  const [missing] = entry.read.errors
  const control =
    document.getElementById(idOf(key, (wrong ?? missing)?.field ?? '')) ??
    row?.querySelector<HTMLElement>('input, select, textarea') ??
    row?.querySelector<HTMLElement>('button')
  row?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
