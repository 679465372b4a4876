import { toHeading } from '../ui/to-heading.ts'

/** Milliseconds: how long after an act its page may still change, and how often one looks. */
const settling = 3000
const pace = 100

let watching: number | undefined

/** An act often takes its own button away, and the focus with it: whoever pressed it by key would begin at the top of
 * the page, without a word. They go on at its heading instead. */
export function keepFocus(act: Promise<unknown>): void {
  window.clearInterval(watching)
  let until = Number.POSITIVE_INFINITY
  let last = document.activeElement
  const watch = window.setInterval(() => {
    const now = document.activeElement
    if (now !== null && now !== document.body) last = now
    const isLost = last !== null && !last.isConnected
    const isKept = isLost && toHeading()
    if (isKept || Date.now() > until) window.clearInterval(watch)
  }, pace)
  watching = watch
  const settle = () => {
    until = Date.now() + settling
  }
  act.then(settle, settle)
}
