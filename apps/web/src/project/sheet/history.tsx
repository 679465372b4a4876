import { formatHeld, type Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { By } from '../../writing/by.tsx'
import { textIn, useLanguage, useWords, wide } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useMayApply } from './apply.tsx'
import { words } from './history-words.ts'

type Revision = Project['revisions'][number]

/** Every revision, newest first, with who wrote it: nothing is overwritten. */
export function History({ project }: { project: Project }) {
  const word = useWords(words)
  const params = useVisionParams()
  const { revisions } = project
  const [newest, before] = revisions
  const compared = newest && before && (
    <p>
      <Link
        to="/$region/$vision/projects/$number/compare"
        params={{ ...params, number: String(project.number) }}
        search={{ from: [String(before.revision)], to: [String(newest.revision)] }}
      >
        {word.compareTwo}
      </Link>
    </p>
  )
  return (
    <Section title={word.history} note={compared || undefined}>
      <ol className="log">
        {revisions.map((one, i) => (
          <Entry
            key={one.revision}
            project={project}
            of={one}
            isLastOfDay={revisions[i - 1]?.validFrom !== one.validFrom}
          />
        ))}
      </ol>
    </Section>
  )
}

function Entry({
  project,
  of,
  isLastOfDay,
}: {
  project: Project
  of: Revision
  isLastOfDay: boolean
}) {
  const language = useLanguage()
  const word = useWords(words)
  const mayApply = useMayApply()
  const params = { ...useVisionParams(), number: String(project.number) }
  const { revision, validFrom, event, note, noteEn, reason, by } = of
  const { vision } = useFrame()
  const isCurrent = revision === project.revision
  const noted = textIn(language, note, noteEn)
  return (
    <li>
      <time dateTime={validFrom}>{formatHeld(validFrom, vision, language)}</time>
      <div>
        <b>{word.revision(language === 'ja' ? wide(revision) : String(revision))}</b>
        <span className="chip log__event">{word.event[event]}</span>
        <p className="small" lang={noted.lang === language ? undefined : noted.lang}>
          {noted.text}
        </p>
        {reason !== null ? (
          <p className="small log__reason">
            {word.reason}
            <span lang="ja">{reason}</span>
          </p>
        ) : (
          event === 'change' && <p className="small quiet">{word.noReason}</p>
        )}
        {by && (
          <p className="small quiet">
            <By author={by} />
          </p>
        )}
        <p className="small log__links">
          {revision > 1 && (
            <Link
              to="/$region/$vision/projects/$number/compare"
              params={params}
              search={{ from: [String(revision - 1)], to: [String(revision)] }}
            >
              {word.compare}
              <span className="vh">{word.forRevision(revision)}</span>
            </Link>
          )}
          {!isCurrent && isLastOfDay && (
            <Link
              to="/$region/$vision/projects/$number"
              params={params}
              search={{ asOf: [validFrom] }}
            >
              {word.thatDay}
              <span className="vh">{word.forRevision(revision)}</span>
            </Link>
          )}
          {mayApply && !isCurrent && (
            <Link
              to="/$region/$vision/applications/$id"
              params={{ ...params, id: 'new' }}
              search={{
                kind: ['change'],
                project: [String(project.number)],
                revision: [String(revision)],
              }}
            >
              {word.restore}
              <span className="vh">{word.forRevision(revision)}</span>
            </Link>
          )}
        </p>
      </div>
    </li>
  )
}
