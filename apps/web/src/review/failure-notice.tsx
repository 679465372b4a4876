import type { Refusal } from '../client.ts'
import type { ApplicationItem, DraftField, FieldError } from '@renkei/schema'
import { Link, useSearch } from '@tanstack/react-router'
import { useFieldNames } from '../diff/field-words.ts'
import { useRefusalText } from '../writing/refusal.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { problemText } from '../ui/problem-words.ts'
import { useVisionParams } from '../vision/address.ts'
import { readFilters, writeFilters } from './address.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './decision-words.ts'

/** Why a decision was not made: who was first, and when; and the way on. */
export function FailureNotice({
  refusal,
  next,
}: {
  refusal: Refusal | undefined
  next: ApplicationItem | undefined
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const search = writeFilters(readFilters(useSearch({ from: '__root__' })))
  const { title, more } = useFailureText(refusal)
  return (
    <div className="notice" role="alert">
      <b>{title}</b>
      {more}
      {refusal?.code === 'stateChanged' && next && (
        <p>
          <Link
            to="/$region/$vision/review/$id"
            params={{ ...params, id: String(next.id) }}
            search={search}
          >
            <Marked text={word.toNext(next.title)} />
          </Link>
        </p>
      )}
    </div>
  )
}

function useFailureText(refusal: Refusal | undefined): {
  title: string
  more?: string | undefined
} {
  const language = useLanguage()
  const word = useWords(words)
  const names = useFieldNames()
  const nameOf = ({ field }: FieldError) => names[field.split('.')[0] as DraftField] ?? field
  const title = useRefusalText({
    stale: ({ by, at }) => (by && at ? word.staleBy(by, at) : word.changedMeanwhile),
    conflict: ({ fields }) => word.conflicts(fields.map(nameOf).join(word.comma)),
    fieldsInvalid: word.invalid,
  })(refusal)
  const problems = refusal?.fields?.map((wrong) => {
    const label = nameOf(wrong)
    return label + word.colon + problemText(language, wrong, { label })
  })
  const more = { stale: word.kept, fieldsInvalid: problems?.join(' ') }
  return { title, more: more[refusal?.code as keyof typeof more] }
}
