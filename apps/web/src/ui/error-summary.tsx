import { type MouseEvent, type ReactNode, useId } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from './field-words.ts'
import { Icon } from './icon.tsx'

/** Puts the cursor into a field, in the middle of the window. */
export function focusField(id: string): void {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

export type Mistake = {
  /** Of the field. */
  id: string
  text: ReactNode
}

/** Every mistake of a form with a way to its field; nothing where there is none. The form itself
 * moves the focus to the first, by `focusField`. */
export function ErrorSummary({
  mistakes,
  title,
}: {
  mistakes: readonly Mistake[]
  title?: string
}) {
  const word = useWords(words)
  const heading = useId()
  if (mistakes.length === 0) return null
  const go = (id: string) => (event: MouseEvent) => {
    event.preventDefault()
    focusField(id)
  }
  return (
    <div className="alert" role="group" aria-labelledby={heading}>
      <Icon name="error" />
      <div>
        <h2 id={heading}>{title ?? word.errors(mistakes.length)}</h2>
        <ul>
          {mistakes.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={go(id)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
