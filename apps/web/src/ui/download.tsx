import { useEffect, useRef } from 'react'
import { useWords } from '../i18n.tsx'
import { Icon } from './icon.tsx'
import { words } from './words.ts'
import './download.css'

const shut = (menu: HTMLDetailsElement | null) => menu?.removeAttribute('open')

/** Everything that can be taken of what a page shows, behind one button. */
export function Download({ files }: { files: readonly { text: string; href: string }[] }) {
  const word = useWords(words)
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && menu.current?.contains(target))) shut(menu.current)
    }
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !menu.current?.open) return
      shut(menu.current)
      menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', escape)
    }
  }, [])
  return (
    <details ref={menu} className="download">
      <summary className="btn btn--sm">
        {word.download}
        <Icon name="down" />
      </summary>
      <ul>
        {files.map(({ text, href }) => (
          <li key={href}>
            {/* A PDF that cannot be made is told on a page; by `download` the browser would say nothing of why. */}
            <a href={href} download={!href.includes('.pdf')} onClick={() => shut(menu.current)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
