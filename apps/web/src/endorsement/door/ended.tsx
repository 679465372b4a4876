import type { Endorsement, Me } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Whether it came back to others from somebody who holds one of its posts. */
export const isBackFrom = (
  { state, steps, drafter }: Endorsement,
  { id }: Pick<Me, 'id'>,
): boolean =>
  state === 'returned' &&
  drafter !== id &&
  steps.some(({ holders }) => holders.some((one) => one.id === id))

/** That an endorsement came back, from whom and why; nothing of others. */
export function EndedNote({ endorsement, me }: { endorsement: Endorsement; me: Pick<Me, 'id'> }) {
  const { state, ended } = endorsement
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
      <p>{isBackFrom(endorsement, me) ? word.endedElse : word.endedMore}</p>
    </section>
  )
}
