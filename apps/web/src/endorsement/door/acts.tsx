import { can, type Endorsement, hasToSee, type Me, partIn } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { Outcome } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshEndorsements } from '../queries.ts'
import { SendBackDialog } from './dialogs.tsx'
import { SealForm } from './seal-form.tsx'
import { words } from './words.ts'

/** Where the reader endorses or sees afterwards what stands above: the place a page has for it. */
export const actsId = 'endorsing'

/** What somebody may do now with what is endorsed; null where that is nothing. */
export const partOf = (endorsement: Endorsement, me: Me): 'seal' | 'proxy' | null =>
  can(me, 'endorsement.seal', { municipality: endorsement.municipality })
    ? partIn(endorsement, me)
    : null

/** 決裁 by the reader, below what is endorsed. */
export function EndorsementActs({ endorsement, me }: { endorsement: Endorsement; me: Me }) {
  const word = useWords(words)
  const writing = useWriting<string>(refreshEndorsements)
  const [isSendingBack, setSendingBack] = useState(false)
  const { id, version } = endorsement
  const part = partOf(endorsement, me)
  const isToSee = hasToSee(endorsement, me)
  const { done, refused } = writing
  // What was done stays told where it was done.
  if (!part && !isToSee && done === undefined && refused === undefined) return null
  const see = () =>
    writing.write(async () => {
      await client.endorsement.see.mutate({ id, version })
      return word.doneNow
    })
  return (
    <Section title={word.acts} id={actsId}>
      <Outcome of={writing} />
      {isToSee && (
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
          me={me}
          part={part}
          writing={writing}
          onSendBack={() => setSendingBack(true)}
        />
      )}
      {isSendingBack && (
        <SendBackDialog endorsement={endorsement} onClose={() => setSendingBack(false)} />
      )}
    </Section>
  )
}
