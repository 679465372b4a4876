import { useSyncExternalStore } from 'react'
import { titleIn, useLanguage, useWords, wide } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import { countOf } from '../model/summary.ts'
import { useAnswering } from '../model/use-store.ts'
import type { Section } from '../sections.ts'
import { words } from '../words.ts'

/** １ 圏域全体の経済成長のけん引 … 12事業のうち 12 回答済み. */
export function SectionTitle({
  section: { pillar, keys },
  ofIndicators = false,
}: {
  section: Section
  ofIndicators?: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { pillars } = useFrame()
  const { store } = useAnswering()
  // A text, so that the heading is drawn anew only when its numbers change.
  const counts = useSyncExternalStore(
    (tell) => store.subscribe('', tell),
    () => {
      const { due, answered } = countOf(keys.flatMap((key) => store.entry(key) ?? []))
      return `${due} ${answered}`
    },
  )
  const [due = 0, answered = 0] = counts.split(' ').map(Number)
  const known = pillars.find(({ number }) => number === pillar)
  const title = known && titleIn(language, known)
  const [before, after] = (ofIndicators ? word.indicatorSection : word.section)(due)
  return (
    <>
      {title ? (
        <>
          <span className="sect__no">{wide(pillar ?? 0)}</span>
          <span lang={title.lang}>{title.text}</span>
        </>
      ) : (
        word.otherSection
      )}
      <small>
        {before}
        <b>{answered}</b>
        {after}
      </small>
    </>
  )
}
