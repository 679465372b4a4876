import { checkText, type Person, reasonLimit } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { settingsQuery } from '../session/use-session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { MadeLink } from './made-link.tsx'
import { useErrors } from '../ui/use-errors.ts'
import { words } from './words.ts'

/** For somebody who cannot get in any more: takes off the second factor, or makes a link that sets a
 * password, shown here where no e-mail is sent. Both ask for a reason. */
export function HelpDialog({
  person: { id, version, name, email, secondFactor },
  write,
  onClose,
}: {
  person: Person
  write: Writing<string>['write']
  onClose: () => void
}) {
  const word = useWords(words)
  const sendsMail = useQuery(settingsQuery()).data?.mail ?? true
  const [reason, setReason] = useState('')
  const [link, setLink] = useState<string>()
  const { form, show, errorOf } = useErrors()
  const act = async (work: () => Promise<{ text: string; link?: string | null }>) => {
    const found = checkText('reason', reason, reasonLimit)
    show(found)
    if (found.length > 0) return
    let made: string | null | undefined
    const outcome = await write(async () => {
      const done = await work()
      made = done.link
      return done.text
    })
    if ('fields' in outcome && outcome.refused === undefined) show(outcome.fields)
    else if (made) setLink(made)
    else onClose()
  }
  const takeOff = async () => {
    const { mailed } = await client.person.resetSecondFactor.mutate({ person: id, version, reason })
    return { text: word.factorDone(name, mailed) }
  }
  const makeLink = async () => {
    const made = await client.person.makePasswordLink.mutate({ person: id, reason })
    return { text: made.mailed ? word.linkSent(email) : word.linkMadeOf(name), link: made.link }
  }
  if (link !== undefined) {
    return (
      <MadeLink
        title={word.linkMade}
        help={word.linkMadeHelp(name)}
        link={link}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog title={word.helpOf(name)} onClose={onClose}>
      <form className="people-help-form" ref={form} onSubmit={(event) => event.preventDefault()}>
        <TextArea
          label={word.helpReason}
          name="reason"
          need="required"
          help={word.helpReasonHelp}
          rows={2}
          limit={reasonLimit}
          value={reason}
          error={errorOf('reason', word.helpReason)}
          onChange={(event) => setReason(event.target.value)}
        />
        <section>
          <h3>{word.factorTitle}</h3>
          <p>{secondFactor ? word.factorHelp : word.noFactor}</p>
          {secondFactor && (
            <button type="button" className="btn" onClick={() => void act(takeOff)}>
              {word.factorDo}
            </button>
          )}
        </section>
        <section>
          <h3>{word.linkTitle}</h3>
          <p>{word.linkHelp}</p>
          <button type="button" className="btn" onClick={() => void act(makeLink)}>
            {sendsMail ? word.linkSend : word.linkMake}
          </button>
        </section>
        <div className="acts-row">
          <button type="button" className="btn btn--text" onClick={onClose}>
            {word.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
