import { type MailPage, mailState, type Me } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { parseSearch } from '../address.ts'
import { useWords } from '../i18n.tsx'
import { usePlaces } from '../people/queries.ts'
import { Select, TextField } from '../ui/field.tsx'
import type { QuestionState } from './address.ts'
import { words } from './words.ts'

/** What mails can be narrowed by; the fields' names are the address's. */
export function Filters({ state: { question, ask }, me }: { state: QuestionState; me: Me }) {
  const word = useWords(words)
  const places = usePlaces(me)
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
    ask(parseSearch(new URLSearchParams(given as [string, string][]).toString()))
  }
  return (
    // Another address, such as the one before, fills the fields anew.
    <form
      key={JSON.stringify([question, places.length])}
      className="mail-find"
      role="search"
      aria-label={word.find}
      onSubmit={search}
    >
      {question.state && <input type="hidden" name="state" value={question.state} />}
      <TextField
        label={word.text}
        help={word.textHelp}
        type="search"
        name="q"
        maxLength={100}
        defaultValue={question.text}
      />
      {places.length > 1 && (
        <Select
          label={word.municipality}
          name="municipality"
          defaultValue={question.municipality ?? ''}
        >
          <option value="">{word.anywhere}</option>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <button className="btn btn--fill" type="submit">
        {word.search}
      </button>
    </form>
  )
}

/** All mails, or those in one state, and how many each. */
export function States({
  state: { question, addressOf },
  counts,
}: {
  state: QuestionState
  counts: MailPage['counts']
}) {
  const word = useWords(words)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav className="states" aria-label={word.states}>
      {[undefined, ...mailState.options].map((one) => (
        <Link
          key={one ?? ''}
          to="."
          search={addressOf({ state: one })}
          aria-current={one === question.state ? 'true' : undefined}
          activeProps={{}}
        >
          {one ? word.state[one] : word.all} <span>{one ? counts[one] : all}</span>
        </Link>
      ))}
    </nav>
  )
}
