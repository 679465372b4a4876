import { can, type Endorsement, hasToSee, type Me, termOf } from '@renkei/schema'
import { useState } from 'react'
import { useTerms, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { actsId, partOf } from './acts.tsx'
import { TakeBackDialog } from './dialogs.tsx'
import { EndedNote } from './ended.tsx'
import { Seals } from './seals.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** 決裁 of what the page shows: how far it is, and the way to what the reader may do. */
export function EndorsementPanel({ endorsement, me }: { endorsement: Endorsement; me: Me }) {
  const word = useWords(words)
  const [isTakingBack, setTakingBack] = useState(false)
  const { state, municipality, note, kinds } = endorsement
  const { inquiryKind: names } = useTerms()
  return (
    <Section title={word.title} id="endorsement">
      {state === 'open' && <p className="phrase">{word.locked}</p>}
      {(state === 'returned' || state === 'takenBack') && (
        <EndedNote endorsement={endorsement} me={me} />
      )}
      {kinds.length > 0 && (
        <p>
          <Marked text={word.about(kinds.map((kind) => termOf(names, kind) ?? kind))} />
        </p>
      )}
      {note !== null && <blockquote lang="ja">{note}</blockquote>}
      <Seals endorsement={endorsement} />
      {(partOf(endorsement, me) || hasToSee(endorsement, me)) && (
        <p>
          <a href={`#${actsId}`}>{word.toActs}</a>
        </p>
      )}
      {state === 'open' && can(me, 'endorsement.takeBack', { municipality }) && (
        <p className="acts-row endorsing-acts">
          <button className="btn" type="button" onClick={() => setTakingBack(true)}>
            {word.takeBack}
          </button>
        </p>
      )}
      {isTakingBack && (
        <TakeBackDialog endorsement={endorsement} onClose={() => setTakingBack(false)} />
      )}
    </Section>
  )
}
