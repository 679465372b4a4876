import { askedBy, can, contentOf } from '@renkei/schema'
import { useState } from 'react'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { formatDay, formatMoment } from '../../ui/time.ts'
import { useFrame } from '../../vision/queries.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { DiscardDialog, WithdrawDialog } from '../leave-dialogs.tsx'
import { StateChip } from '../door/state-chip.tsx'
import { subjectOf } from '../subject.ts'
import { useForm } from './context.ts'
import { words } from './page-words.ts'

/** What is known of the application, what happens next, and the ways to give it up. */
export function FormSide({ savedAt }: { savedAt: string | undefined }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  const { municipalities } = useFrame()
  const me = useMe()
  const { application, draft } = useForm()
  const [asking, setAsking] = useState<'discard' | 'withdraw'>()
  const maker = municipalities.find(({ code }) => code === application.municipality)
  const may = (procedure: 'application.discard' | 'application.withdraw') =>
    can(me, procedure, subjectOf(application))
  return (
    <aside className="side" aria-label={word.information}>
      <section>
        <h2>{word.information}</h2>
        <ul>
          <li>
            <span>{word.state}</span>
            <StateChip state={application.state} />
          </li>
          <li>
            <span>{word.madeBy}</span>
            <span>
              {maker && nameIn(language, maker)} {application.department}
            </span>
          </li>
          <li>
            <span>{word.begun}</span>
            <span>{formatDay(application.createdAt, language)}</span>
          </li>
          <li>
            <span>{word.lastSaved}</span>
            <span>
              {formatMoment(savedAt ?? application.updatedAt, language)}
              <br />
              {savedAt === undefined && name(application.updatedBy)}
            </span>
          </li>
        </ul>
      </section>
      <section>
        <h2>{word.after}</h2>
        <p>
          {word.afterText(askedBy(application, contentOf(draft), application.base?.draft).length)}
        </p>
      </section>
      <p className="side__acts">
        {may('application.discard') && (
          <button className="btn btn--sm" type="button" onClick={() => setAsking('discard')}>
            {word.discard}
          </button>
        )}
        {may('application.withdraw') && (
          <button className="btn btn--sm" type="button" onClick={() => setAsking('withdraw')}>
            {word.withdraw}
          </button>
        )}
      </p>
      {asking === 'discard' && (
        <DiscardDialog onClose={() => setAsking(undefined)} application={application} />
      )}
      {asking === 'withdraw' && (
        <WithdrawDialog onClose={() => setAsking(undefined)} application={application} />
      )}
    </aside>
  )
}
