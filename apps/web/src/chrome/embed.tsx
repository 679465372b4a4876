import { embedCode, embeddingOf } from '@renkei/schema'
import { useState } from 'react'
import { useWords } from '../i18n.tsx'
import { CopiedText } from '../ui/copied-text.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { words } from './words.ts'

/** What others put into their pages to show this one's, to be copied. `name`: what the page is about. */
export function Embed({ name }: { name: string }) {
  const word = useWords(words)
  const [code, show] = useState<string>()
  const open = () => {
    const { origin, pathname, search } = location
    const embedding = embeddingOf(pathname, new URLSearchParams(search))
    if (embedding) show(embedCode(embedding, { origin, title: name }))
  }
  const close = () => show(undefined)
  return (
    <>
      <button type="button" className="btn btn--sm" onClick={open}>
        {word.embed}
      </button>
      {code !== undefined && (
        <Dialog title={word.embedTitle} onClose={close}>
          <p>{word.embedHelp}</p>
          <CopiedText
            label={word.embedCode}
            value={code}
            rows={8}
            copy={word.embedCopy}
            done={{ text: word.embedDone, onClose: close }}
          />
        </Dialog>
      )}
    </>
  )
}
