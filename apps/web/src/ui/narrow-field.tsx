import { useEffect, useEffectEvent, useRef } from 'react'
import { TextField } from './field.tsx'

/** Narrows a list while it is typed into; follows the address when that changes otherwise. */
export function NarrowField({
  label,
  help,
  text,
  type,
}: {
  label: string
  help?: string
  text: string
  type: (text: string) => void
}) {
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef<string>(undefined)
  const follow = useEffectEvent((now: string) => {
    const box = form.current?.querySelector('input')
    if (!box) return
    // What was typed before the page was awake narrows it now.
    if (shown.current === undefined && box.value !== now) type(box.value)
    else if (document.activeElement !== box) box.value = now
    shown.current = now
  })
  useEffect(() => follow(text), [text])
  return (
    <form className="word-field" ref={form} onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={label}
        help={help}
        type="search"
        autoComplete="off"
        maxLength={100}
        defaultValue={text}
        // What is still being converted is not yet a word.
        onChange={({ target, nativeEvent }) =>
          (nativeEvent as InputEvent).isComposing || type(target.value)
        }
        onCompositionEnd={({ currentTarget }) => type(currentTarget.value)}
      />
    </form>
  )
}
