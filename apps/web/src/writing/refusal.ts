import type { Refusal } from '../client.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { useAuthorName } from './by.tsx'
import { type RefusalWords, words } from './refusal-words.ts'

/** Says why something was refused, and what to do next; without a refusal the registry was not
 * reached. A place with more to say of a code brings its `own` words. */
export function useRefusalText(own: RefusalWords = {}): (refusal: Refusal | undefined) => string {
  const language = useLanguage()
  const common: Required<RefusalWords> = useWords(words)
  const name = useAuthorName()
  return (refusal) => {
    const code = refusal?.code ?? 'lost'
    const tell = own[code] ?? common[code]
    if (typeof tell === 'string') return tell
    return tell({
      by: refusal?.by ? name(refusal.by) : '',
      at: refusal?.at ? formatMoment(refusal.at, language) : '',
      value: refusal?.value ?? '',
      parameter: refusal?.parameter ?? '',
      fields: refusal?.fields ?? [],
    })
  }
}
