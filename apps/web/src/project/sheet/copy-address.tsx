import { Fragment, useRef, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { words } from './words.ts'

/** The permanent address, to take along. Where the browser keeps its clipboard shut, as it does
 * without HTTPS, the address is selected instead. */
export function CopyAddress({ path }: { path: string }) {
  const word = useWords(words)
  const [said, setSaid] = useState('')
  const shown = useRef<HTMLElement>(null)
  const address = new URL(path, window.location.origin).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid(word.copied)
    } catch {
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current)
      setSaid(word.selected)
    }
  }
  return (
    <section>
      <h2>{word.address}</h2>
      <code className="addr" ref={shown}>
        {address.split(/(?<=\/)/).map((part) => (
          <Fragment key={part}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </code>
      <p className="quiet side__help">{word.addressHelp}</p>
      <p className="copy">
        <button type="button" className="btn btn--sm" onClick={() => void copy()}>
          {word.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  )
}
