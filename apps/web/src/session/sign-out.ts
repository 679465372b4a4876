import { forgetAllKept } from '../writing/kept.ts'
import { saveEverything } from '../writing/use-autosave.ts'
import { startAgainAt } from './use-session.ts'

/** Saves what is typed, ends the session, forgets what could not be saved, and begins again at the first page,
 * in the page's language. */
export async function signOut(): Promise<void> {
  await saveEverything()
  // better-auth's client is not worth loading for this one call.
  await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  forgetAllKept()
  startAgainAt(document.documentElement.lang === 'en' ? '/?lang=en' : '/')
}
