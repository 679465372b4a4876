import type { Application } from '@renkei/schema'
import { useSearch } from '@tanstack/react-router'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import { Unreached, useReach } from '../../writing/reach.tsx'
import { words } from '../words.ts'

export const receiptId = 'receipt'

/** That an application was received just now: its number, and what comes next. */
export function Receipt({ application: { id, asked, state } }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words)
  const reach = useReach()
  const { step } = useSearch({ from: '__root__' })
  const { municipalities } = useFrame()
  if (step?.[0] !== 'received' || state !== 'submitted') return null
  const waiting = asked.filter(({ answer, answeredTo }) => answer === null || answeredTo !== null)
  const codes = waiting.map(({ municipality }) => municipality)
  // Where nobody could read it, nobody was asked.
  const reached = municipalities.filter(
    ({ code }) =>
      codes.includes(code) &&
      reach?.find(({ municipality }) => municipality === code)?.people !== 0,
  )
  const names = reached.map((one) => nameIn(language, one))
  return (
    <section className="receipt" role="status" id={receiptId} tabIndex={-1}>
      <b>{word.received(id)}</b>
      <ul>
        {word.receivedSteps(names).map((next) => (
          <li key={next}>{next}</li>
        ))}
      </ul>
      <Unreached among={codes} />
    </section>
  )
}
