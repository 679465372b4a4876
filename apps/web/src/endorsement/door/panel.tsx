import { can, type Endorsement, hasToSee, type Me, partIn, termOf } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useTerms, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { Outcome } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshEndorsements } from '../queries.ts'
import { SendBackDialog, TakeBackDialog } from './dialogs.tsx'
import { EndedNote } from './ended.tsx'
import { SealForm } from './seal-form.tsx'
import { Seals } from './seals.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** 決裁 of what the page shows: how far it is, and what the reader may do. */
export function EndorsementPanel({ endorsement, me }: { endorsement: Endorsement; me: Me }) {
  const word = useWords(words)
  const writing = useWriting<string>(refreshEndorsements)
  const [asking, ask] = useState<'sendBack' | 'takeBack'>()
  const { id, version, state, municipality, note, kinds } = endorsement
  const { inquiryKind: names } = useTerms()
  const may = (procedure: 'endorsement.seal' | 'endorsement.takeBack') =>
    can(me, procedure, { municipality })
  const part = may('endorsement.seal') ? partIn(endorsement, me) : null
  const see = () =>
    writing.write(async () => {
      await client.endorsement.see.mutate({ id, version })
      return word.doneNow
    })
  return (
    <Section title={word.title} id="endorsement">
      {state === 'open' && <p className="phrase">{word.locked}</p>}
      {(state === 'returned' || state === 'takenBack') && <EndedNote endorsement={endorsement} />}
      {kinds.length > 0 && (
        <p>
          <Marked text={word.about(kinds.map((kind) => termOf(names, kind) ?? kind))} />
        </p>
      )}
      {note !== null && <blockquote lang="ja">{note}</blockquote>}
      <Seals endorsement={endorsement} />
      <Outcome of={writing} />
      {hasToSee(endorsement, me) && (
        <div className="endorsing-acts">
          <p>{word.seeHelp}</p>
          <p className="acts-row">
            <button
              className="btn btn--fill"
              type="button"
              aria-disabled={writing.isPending}
              onClick={() => void see()}
            >
              {word.see}
            </button>
          </p>
        </div>
      )}
      {part && (
        <SealForm
          // What was typed for one post is not for the next.
          key={version}
          endorsement={endorsement}
          part={part}
          writing={writing}
          onSendBack={() => ask('sendBack')}
        />
      )}
      {state === 'open' && may('endorsement.takeBack') && (
        <p className="acts-row endorsing-acts">
          <button className="btn" type="button" onClick={() => ask('takeBack')}>
            {word.takeBack}
          </button>
        </p>
      )}
      {asking === 'sendBack' && (
        <SendBackDialog endorsement={endorsement} onClose={() => ask(undefined)} />
      )}
      {asking === 'takeBack' && (
        <TakeBackDialog endorsement={endorsement} onClose={() => ask(undefined)} />
      )}
    </Section>
  )
}
