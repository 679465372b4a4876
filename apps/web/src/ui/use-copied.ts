import { useRef, useState } from 'react'

/** Copies a text that stands in an element. Where the browser keeps its clipboard shut, as it does without HTTPS, the
 * element (`shown`) is selected instead; `outcome` says which. */
export function useCopied(text: string) {
  const shown = useRef<HTMLElement>(null)
  const [outcome, tell] = useState<'copied' | 'selected'>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      tell('copied')
    } catch {
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current)
      tell('selected')
    }
  }
  return { shown, outcome, copy }
}
