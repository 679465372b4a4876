import { useEffect, useEffectEvent, useState } from 'react'

/** Someone is typing, or choosing from a list that letters move in. */
const isText = (target: Element): boolean =>
  target.matches('textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]')

/** Elements that answer a key themselves. */
const answersItself: Record<string, string> = { Enter: 'a, button, summary' }

/** Those that choose among radio buttons, where letters do not. */
const chooses: Record<string, string> = { ArrowUp: '[type=radio]', ArrowDown: '[type=radio]' }

/** Calls what belongs to a key, wherever on the page it is pressed, except in text fields. Keys of
 * one character can be switched off (WCAG 2.1.4); arrows then choose among radio buttons, as they do elsewhere. */
export function useKeys(keys: Readonly<Record<string, () => void>>, singleKeys: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event
    const name = key.length === 1 ? key.toLowerCase() : key
    const act = keys[name]
    if (!act || event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key.length === 1 && !singleKeys) return
    const own = answersItself[key] ?? (singleKeys ? undefined : chooses[key])
    if (target instanceof Element && (isText(target) || (own && target.closest(own)))) return
    event.preventDefault()
    if (!event.repeat || key.startsWith('Arrow')) act()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const stored = 'renkei.singleKeys'

/** Whether keys of one character are on; remembered by the browser. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(stored) !== 'off')
  return [
    isOn,
    (on) => {
      localStorage.setItem(stored, on ? 'on' : 'off')
      setOn(on)
    },
  ]
}
