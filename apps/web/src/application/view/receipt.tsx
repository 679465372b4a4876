import type { Application } from '@renkei/schema'
import { useSearch } from '@tanstack/react-router'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import { words } from '../words.ts'

/** That an application was received just now: its number, and what comes next. */
export function Receipt({ application: { id, asked, state } }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words)
  const { step } = useSearch({ from: '__root__' })
  const { municipalities } = useFrame()
  if (step?.[0] !== 'received' || state !== 'submitted') return null
  const waiting = asked.filter(({ answer, answeredTo }) => answer === null || answeredTo !== null)
  const names = municipalities
    .filter(({ code }) => waiting.some(({ municipality }) => municipality === code))
    .map((one) => nameIn(language, one))
  return (
    <section className="receipt" role="status">
      <b>{word.received(id)}</b>
      <ul>
        {word.receivedSteps(names).map((next) => (
          <li key={next}>{next}</li>
        ))}
      </ul>
    </section>
  )
}
