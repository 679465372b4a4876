import type { DraftField } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { useForm } from './context.ts'
import { ReadOnly } from '../read-only.tsx'
import { words } from './words.ts'

/** What a changed field was before, and the way back to it. */
export function Former({ field, name }: { field: DraftField; name: string }) {
  const { application, edit } = useForm()
  const word = useWords(words)
  const { base } = application
  if (!base) return null
  return (
    <details className="former">
      <summary>
        {word.formerly}
        <span className="vh">：{name}</span>
      </summary>
      <ReadOnly field={field} draft={base.draft} />
      <button
        className="btn btn--sm"
        type="button"
        onClick={() => edit({ [field]: base.draft[field] })}
      >
        {word.putBack}
        <span className="vh">：{name}</span>
      </button>
    </details>
  )
}
