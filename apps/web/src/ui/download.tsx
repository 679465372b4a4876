import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { Icon } from './icon.tsx'
import { words } from './words.ts'
import './download.css'

const shut = (menu: HTMLDetailsElement | null) => menu?.removeAttribute('open')

/** A file that the page makes itself. */
export type Saved = { text: string; save: () => Promise<void> }
export type File = { text: string; href: string } | Saved

/** A table as files, by its address without what it ends in and the query of its page. */
export function useTables(address: string, query = ''): File[] {
  const word = useWords(words)
  return [
    { text: word.xlsx, href: `${address}.xlsx${query}` },
    { text: word.ods, href: `${address}.ods${query}` },
    { text: word.csv, href: `${address}.csv${query}` },
    {
      text: word.shiftJis,
      href: `${address}.csv${query}${query === '' ? '?' : '&'}encoding=Shift_JIS`,
    },
  ]
}

/** Everything that can be taken of what a page shows, behind one button. */
export function Download({ name, files }: { name?: string; files: readonly File[] }) {
  const word = useWords(words)
  const menu = useRef<HTMLDetailsElement>(null)
  const [hasFailed, setFailed] = useState(false)
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
  const save = async (of: Saved) => {
    setFailed(false)
    try {
      await of.save()
      shut(menu.current)
      menu.current?.querySelector('summary')?.focus()
    } catch {
      setFailed(true)
    }
  }
  return (
    <details ref={menu} className="download">
      <summary className="btn btn--sm">
        {name ?? word.download}
        <Icon name="down" />
      </summary>
      <ul>
        {files.map((file) => (
          <li key={file.text}>
            {'save' in file ? (
              <button type="button" onClick={() => void save(file)}>
                {file.text}
              </button>
            ) : (
              // A file that cannot be made is told on a page; by `download` the browser would say nothing of why.
              <a
                href={file.href}
                download={file.href.includes('.json')}
                onClick={() => shut(menu.current)}
              >
                {file.text}
              </a>
            )}
          </li>
        ))}
        {hasFailed && <li role="alert">{word.saveFailed}</li>}
      </ul>
    </details>
  )
}
