import { useId, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** Lines that run as they stand, to be copied. */
export function Sample({ name, text }: { name: string; text: string }) {
  const word = useWords(words)
  const [said, say] = useState('')
  const code = useRef<HTMLElement>(null)
  const caption = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say(word.copied)
    } catch {
      // The browser keeps its clipboard shut, as on plain HTTP.
      if (code.current) window.getSelection()?.selectAllChildren(code.current)
      say(word.selected)
    }
  }
  return (
    <figure className="developers__sample" aria-labelledby={caption}>
      <figcaption>
        <span id={caption}>{name}</span>
        <span role="status">{said}</span>
        <button
          type="button"
          className="btn btn--sm"
          aria-label={word.copyOf(name)}
          onClick={() => void copy()}
        >
          {word.copy}
        </button>
      </figcaption>
      {/* Long lines are scrolled to, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-labelledby={caption}>
        <code ref={code}>
          <Marked text={text} />
        </code>
      </pre>
    </figure>
  )
}
