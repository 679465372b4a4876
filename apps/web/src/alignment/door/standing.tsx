import type { Alignment } from '@renkei/schema'
import { useAuthorName } from '../../writing/by.tsx'
import { textIn, useLanguage, useWords } from '../../i18n.tsx'
import { Mark } from '../../ui/mark.tsx'
import { formatDay } from '../../ui/time.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Whether somebody vouches for a link: ring, disc with a check, or the word 当たらない. */
export function StateChip({ of: { state } }: { of: Alignment }) {
  const word = useWords(words)
  if (state === 'rejected') return <span className="chip">{word.chip.rejected}</span>
  return (
    <span className={state === 'proposed' ? 'chip chip--inferred' : 'chip chip--active'}>
      <Mark basis={state === 'proposed' ? 'inferred' : 'confirmed'} />
      {word.chip[state]}
    </span>
  )
}

/** Who decided, and when; nothing while it waits. */
export function DecidedLine({ of: { state, decided } }: { of: Alignment }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  if (state === 'proposed' || decided === null) return null
  const text = word.decided[state](name(decided.by), formatDay(decided.at, language))
  return <p className="small quiet">{text}</p>
}

/** Why: in the page's language, or as the officer wrote it. */
export function AlignmentReason({ of: { reason, reasonEn } }: { of: Alignment }) {
  const language = useLanguage()
  const { text, lang } = textIn(language, reason, reasonEn)
  return (
    <p className="small phrase" lang={lang === language ? undefined : lang}>
      <Marked text={text} />
    </p>
  )
}
