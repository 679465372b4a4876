import type { Me } from '@renkei/schema'
import { useState } from 'react'
import { client, queryClient } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { demonstrate } from './demonstrate.ts'
import { SignInForm } from './sign-in-form.tsx'
import { useSignInRefusals } from './use-refusals.ts'
import { startAgainAt } from './use-session.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './watch-words.ts'
import './watch.css'

/** The session is over: signing in again goes on where the person was, with what they typed. */
export default function EndedDialog({ me }: { me: Me }) {
  const text = useWords(words)
  const [isClosed, setClosed] = useState(false)
  // Whoever closed it to read on meets it again when they need it.
  useSignInRefusals(() => setClosed(false))
  if (isClosed) return null
  const goOn = async () => {
    const session = await client.session.get.query()
    if (session.me?.id === me.id) await queryClient.invalidateQueries()
    else startAgainAt('/')
  }
  return (
    <Dialog title={text.endedTitle} onClose={() => setClosed(true)}>
      <p>{text.ended}</p>
      {me.demonstration ? (
        <div className="acts-row">
          <button
            className="btn btn--fill"
            type="button"
            // Once it is closed there is nothing to go back to.
            onClick={() => demonstrate(me.id).then(goOn, () => startAgainAt('/'))}
          >
            <Marked text={text.enterAgain(me.name)} />
          </button>
        </div>
      ) : (
        <>
          <SignInForm email={me.email} onSignedIn={goOn} isOverPage />
          <p className="small dialog__after">
            <a href="/sign-in" target="_blank" rel="noreferrer">
              {text.otherWay}
            </a>
          </p>
        </>
      )}
      <p className="dialog__after">
        <button className="btn btn--text" type="button" onClick={() => setClosed(true)}>
          {text.close}
        </button>
      </p>
    </Dialog>
  )
}
