import { refusalOf } from '@renkei/client'
import type { ApplicationItem, ApplicationState, DraftField } from '@renkei/schema'
import { Link, useSearch } from '@tanstack/react-router'
import { useAuthorName } from '../writing/by.tsx'
import { fieldWords } from '../application/field-words.ts'
import { useRefusalText } from '../writing/refusal.ts'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { problemText } from '../ui/problem-words.ts'
import { formatMoment } from '../ui/time.ts'
import { useVisionParams } from '../vision/address.ts'
import { readFilters, writeFilters } from './address.ts'
import { words } from './decision-words.ts'

/** Why a decision was not made: who was first, and when; and the way on. */
export function FailureNotice({
  error,
  next,
}: {
  error: unknown
  next: ApplicationItem | undefined
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const search = writeFilters(readFilters(useSearch({ from: '__root__' })))
  const { title, more } = useTold(error)
  return (
    <div className="notice" role="alert">
      <b>{title}</b>
      {more}
      {refusalOf(error)?.code === 'stateChanged' && next && (
        <p>
          <Link
            to="/$region/$vision/review/$id"
            params={{ ...params, id: String(next.id) }}
            search={search}
          >
            {word.toNext(next.title)}
          </Link>
        </p>
      )}
    </div>
  )
}

function useTold(error: unknown): { title: string; more?: string } {
  const language = useLanguage()
  const word = useWords(words)
  const fields = useWords(fieldWords)
  const { applicationState: state } = useTerms()
  const name = useAuthorName()
  const refusal = refusalOf(error)
  const otherwise = useRefusalText()(refusal)
  if (!refusal) return { title: otherwise }
  const { code, by, at, value } = refusal
  const who = by && name(by)
  const when = at && formatMoment(at, language)
  if (code === 'stateChanged' && who && when) {
    return { title: word.decidedBy(who, when, state[value as ApplicationState] ?? '') }
  }
  if (code === 'stale') {
    return { title: who && when ? word.staleBy(who, when) : word.changedMeanwhile, more: word.kept }
  }
  if (code === 'conflict') {
    const names = (refusal.fields ?? []).map(({ field }) => fields[field as DraftField] ?? field)
    return { title: word.conflicts(names.join(word.comma)) }
  }
  if (code === 'fieldsInvalid') {
    const problems = (refusal.fields ?? []).map((wrong) => {
      const label = fields[wrong.field.split('.')[0] as DraftField] ?? wrong.field
      return label + word.colon + problemText(language, wrong, { label })
    })
    return { title: word.invalid, more: problems.join(' ') }
  }
  return { title: otherwise }
}
