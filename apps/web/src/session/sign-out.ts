import { startAgainAt } from './use-session.ts'

/** Ends the session and begins again at the first page, in the page's language. */
export async function signOut(): Promise<void> {
  // better-auth's client is not worth loading for this one call.
  await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  startAgainAt(document.documentElement.lang === 'en' ? '/?lang=en' : '/')
}
