import { useId } from 'react'
import { useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { useCopied } from '../ui/use-copied.ts'
import { words } from './words.ts'

/** Lines that run as they stand, to be copied. */
export function Sample({ name, text }: { name: string; text: string }) {
  const word = useWords(words)
  const { shown, outcome, copy } = useCopied(text)
  const caption = useId()
  return (
    <figure className="developers__sample" aria-labelledby={caption}>
      <figcaption>
        <span id={caption}>{name}</span>
        <span role="status">{outcome && word[outcome]}</span>
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
        <code ref={shown}>
          <Marked text={text} />
        </code>
      </pre>
    </figure>
  )
}
