import type { Me } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { EndingDialog } from './ending-dialog.tsx'
import { endOf, leadOf, useRemaining } from './remaining.ts'
import { useSignInRefusals } from './use-refusals.ts'
import {
  type KnownSession,
  recheckSession,
  settingsQuery,
  startAgainAt,
  useSession,
} from './use-session.ts'

const EndedDialog = lazy(() => import('./ended-dialog.tsx'))

/** Warns before a session ends, and lets people sign in again where they are when it has. */
export function SessionWatch() {
  const session = useSession()
  const me = session?.me
  if (!me) return null
  if (!session.hasEnded) return <Running key={me.id} session={session} me={me} />
  return (
    <Suspense>
      <EndedDialog me={me} />
    </Suspense>
  )
}

function Running({ session, me }: { session: KnownSession; me: Me }) {
  const idleMinutes = useQuery(settingsQuery()).data?.idleMinutes ?? 60
  const { at, isFinal } = endOf(session)
  const left = useRemaining(at, leadOf(idleMinutes))
  const [dismissed, setDismissed] = useState<number>()
  // Ended somewhere else.
  useSignInRefusals(recheckSession)
  useStartAgainFor(me)
  if (left === undefined || dismissed === at) return null
  return <EndingDialog left={left} isFinal={isFinal} onDismiss={() => setDismissed(at)} />
}

/** Someone else signed in, in another tab: this page still shows what the one before may see. */
let seen: string | undefined
function useStartAgainFor({ id }: Me): void {
  useEffect(() => {
    if (seen !== undefined && seen !== id) startAgainAt('/')
    seen = id
  }, [id])
}
