import { type KeyboardEvent, useEffect, useId, useRef } from 'react'

// Enter that ends a conversion is not a wish to search; Safari tells only by the key code.
const staysInConversion = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)

/** A box that keeps what is typed until it is sent, and follows the address when that changes. */
export function SearchField({
  label,
  text,
  small = false,
}: {
  label: string
  text: string
  small?: boolean
}) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const shown = useRef(text)
  useEffect(() => {
    // What was typed before the page was awake stays.
    if (!box.current || shown.current === text) return
    shown.current = text
    box.current.value = text
  }, [text])
  return (
    <div className={small ? 'field--row' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={box}
        id={id}
        name="q"
        type="search"
        className={small ? 'input input--sm' : 'input'}
        defaultValue={text}
        maxLength={100}
        autoComplete="off"
        onKeyDown={(event) => {
          if (staysInConversion(event)) event.preventDefault()
        }}
      />
    </div>
  )
}

/** What a form's search box holds: control characters, which pasted text may bring, become spaces. */
export function typedIn(form: HTMLFormElement): string {
  const typed = new FormData(form).get('q')
  return typeof typed === 'string' ? typed.replace(/\p{Cc}+/gu, ' ').trim() : ''
}
