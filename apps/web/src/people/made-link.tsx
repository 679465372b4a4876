import { useRef, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { words } from './words.ts'

/** A link or a key that is shown once, to be handed over. */
export function MadeLink({
  title,
  help,
  link,
  copy: copyWord,
  onClose,
}: {
  title: string
  help: string
  link: string
  /** What the button that copies it says, where it is no link. */
  copy?: string
  onClose: () => void
}) {
  const word = useWords(words)
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    // Where the browser keeps its clipboard shut, as on plain HTTP, the text is there to be taken.
    field.current?.select()
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{help}</p>
      <TextField
        ref={field}
        label={title}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <p role="status">{isCopied && word.linkCopied}</p>
      <div className="acts-row">
        <button type="button" className="btn btn--fill" onClick={() => void copy()}>
          {copyWord ?? word.linkCopy}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {word.done}
        </button>
      </div>
    </Dialog>
  )
}

/** The link of somebody invited (e-mail address), where no mail carries it. */
export function InvitationLink({
  of: { email, link },
  onClose,
}: {
  of: { email: string; link: string }
  onClose: () => void
}) {
  const word = useWords(words)
  return (
    <MadeLink
      title={word.invitationLink}
      help={word.invitationLinkHelp(email)}
      link={link}
      onClose={onClose}
    />
  )
}
