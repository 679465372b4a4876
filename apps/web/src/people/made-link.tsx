import { useWords } from '../i18n.tsx'
import { CopiedText } from '../ui/copied-text.tsx'
import { Dialog } from '../ui/dialog.tsx'
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
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{help}</p>
      <CopiedText
        label={title}
        value={link}
        copy={copyWord ?? word.linkCopy}
        done={{ text: word.done, onClose }}
      />
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
