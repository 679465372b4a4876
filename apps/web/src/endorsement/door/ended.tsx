import type { Endorsement } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** That an endorsement came back, from whom and why; nothing of others. */
export function EndedNote({ endorsement: { state, ended } }: { endorsement: Endorsement }) {
  const word = useWords(words)
  const language = useLanguage()
  const name = useAuthorName()
  if (!ended || (state !== 'returned' && state !== 'takenBack')) return null
  return (
    <section className={state === 'returned' ? 'returned' : 'notice'}>
      <b>
        <Marked text={word.ended[state](name(ended.by), formatMoment(ended.at, language))} />
      </b>
      {ended.note !== null && <p lang="ja">{ended.note}</p>}
      <p>{word.endedMore}</p>
    </section>
  )
}
