import {
  auditActionName,
  auditActions,
  type AuditPage,
  type AuditQuestion,
  formatDate,
} from '@renkei/schema'
import type { FormEvent } from 'react'
import { parseSearch } from '../address.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Select, TextField } from '../ui/field.tsx'
import type { QuestionState } from './address.ts'
import { words } from './words.ts'

/** On paper, what the trail is narrowed by; nothing where it is whole. */
export function Asked({
  question: { text, actions, municipalities: codes, from, to },
  municipalities,
}: {
  question: AuditQuestion
  municipalities: AuditPage['municipalities']
}) {
  const language = useLanguage()
  const word = useWords(words)
  const asked = [
    [word.text, text],
    [word.action, actions.map((name) => auditActionName(language, name)).join('、')],
    [word.municipality, codes.map((code) => nameOf(municipalities, code)).join('、')],
    [word.from, from && formatDate(from, language)],
    [word.to, to && formatDate(to, language)],
  ].filter(([, value]) => value)
  const colon = language === 'ja' ? '：' : ': '
  return asked.length === 0 ? null : (
    <p className="print-only">
      {asked.map(([label, value]) => `${label}${colon}${value}`).join('　')}
    </p>
  )
}

const nameOf = (municipalities: AuditPage['municipalities'], of: string) =>
  municipalities.find(({ code }) => code === of)?.name ?? of

/** What the trail can be narrowed by; the fields' names are the address's. */
export function Filters({
  state: { question, ask },
  municipalities,
}: {
  state: QuestionState
  municipalities: AuditPage['municipalities']
}) {
  const language = useLanguage()
  const word = useWords(words)
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
    ask(parseSearch(new URLSearchParams(given as [string, string][]).toString()))
  }
  const [action = ''] = question.actions
  const [municipality = ''] = question.municipalities
  return (
    // Another address, such as the one before, fills the fields anew.
    <form
      key={JSON.stringify([question, municipalities.length])}
      className="audit-find screen-only"
      role="search"
      aria-label={word.find}
      onSubmit={search}
    >
      <TextField
        label={word.text}
        help={word.textHelp}
        type="search"
        name="q"
        maxLength={100}
        defaultValue={question.text}
      />
      <Select label={word.action} name="action" defaultValue={action}>
        <option value="">{word.all}</option>
        {auditActions.map((name) => (
          <option key={name} value={name}>
            {auditActionName(language, name)}
          </option>
        ))}
      </Select>
      {municipalities.length > 1 && (
        <Select label={word.municipality} name="municipality" defaultValue={municipality}>
          <option value="">{word.all}</option>
          {municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField label={word.from} type="date" name="from" defaultValue={question.from ?? ''} />
      <TextField label={word.to} type="date" name="to" defaultValue={question.to ?? ''} />
      <button className="btn btn--fill" type="submit">
        {word.search}
      </button>
    </form>
  )
}
