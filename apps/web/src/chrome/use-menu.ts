import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
]

/** A button and the menu it opens, by pointer and by keyboard: arrows, Home, End, Escape, Tab. Spread
 * `button` and `menu`; the menu's items have the role `menuitem` and `tabIndex={-1}`. */
export function useMenu() {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    itemsOf(menu.current)[0]?.focus()
    const closeOutside = (event: Event) => {
      const within = [button, menu].some(({ current }) => current?.contains(event.target as Node))
      if (!within) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [isOpen])

  const close = () => setOpen(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') close()
    if (event.key === 'Escape') {
      close()
      button.current?.focus()
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const all = itemsOf(menu.current)
    all[step(all.indexOf(document.activeElement as HTMLElement), all.length - 1)]?.focus()
  }
  return {
    isOpen,
    close,
    button: {
      ref: button,
      'aria-haspopup': 'menu' as const,
      'aria-expanded': isOpen,
      'aria-controls': id,
      onClick: () => setOpen(!isOpen),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        setOpen(true)
      },
    },
    menu: { ref: menu, id, role: 'menu', hidden: !isOpen, onKeyDown },
  }
}
