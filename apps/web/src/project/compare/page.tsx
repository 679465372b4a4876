import { changedFields, draftOf, formatHeld, type Project } from '@renkei/schema'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useId } from 'react'
import type { Search } from '../../address.ts'
import { FieldDiffs, type Head } from '../../diff/field-diffs.tsx'
import { titleIn, useLanguage, useWords, wide } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { numberOf, useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { PageHead } from '../../chrome/page-head.tsx'
import { useAddress, useAsked } from '../../filters/use-filters.ts'
import { projectQuery, revisionQuery } from '../queries.ts'
import { words as historyWords } from '../sheet/history-words.ts'
import { words as sheetWords } from '../sheet/words.ts'
import { GroundsDiff, groundsDiffer } from './grounds.tsx'
import { words } from './words.ts'
import './compare.css'

type Revision = Project['revisions'][number]

/** Any two revisions of a project, field by field. */
export function ComparePage() {
  const language = useLanguage()
  const word = useWords(words)
  const { projectsOf } = useWords(sheetWords)
  const { no, called } = useNumbers()
  const ref = useVisionRef()
  const params = useVisionParams()
  const { editionName, editionNameEn } = useFrame().vision
  const { number: named = '' } = useParams({ strict: false })
  const number = numberOf(named)
  const { data: project } = useSuspenseQuery(projectQuery({ ...ref, number }))
  const { from, to } = chosenBy(useAddress(), project)
  const asked = chosenBy(useAsked(), project)
  const [{ data: before }, { data: after }] = useSuspenseQueries({
    queries: [
      revisionQuery({ ...ref, number, revision: from.revision }),
      revisionQuery({ ...ref, number, revision: to.revision }),
    ],
  })
  const [was, is] = [draftOf(before), draftOf(after)]
  const headOf = useHead()
  usePageTitle(`${word.title} ${no(project)} ${titleIn(language, project).text}`)
  const isSame = changedFields(was, is).length === 0 && !groundsDiffer(before, after)
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="list" to="/$region/$vision/projects" params={params}>
            {projectsOf(language === 'ja' ? editionName : editionNameEn)}
          </Link>,
          <Link
            key="project"
            to="/$region/$vision/projects/$number"
            params={{ ...params, number: named }}
          >
            {called(project)}
          </Link>,
          word.title,
        ]}
        sign={number}
        title={project}
        under={word.title}
      />
      <div className="compare-bar">
        <Choice side="from" chosen={asked.from} project={project} />
        <Choice side="to" chosen={asked.to} project={project} />
      </div>
      <Why of={to} />
      {isSame ? (
        <Empty>{from.revision === to.revision ? word.itself : word.same}</Empty>
      ) : (
        <>
          <GroundsDiff before={before} after={after} heads={[headOf(from), headOf(to)]} />
          <FieldDiffs before={was} after={is} heads={{ before: headOf(from), after: headOf(to) }} />
        </>
      )}
    </div>
  )
}

/** Why the later revision was made, where a municipality changed or ended the project. */
function Why({ of: { event, reason } }: { of: Revision }) {
  const word = useWords(historyWords)
  if (reason === null && event !== 'change') return null
  return (
    <p className="compare-why">
      {reason === null ? (
        <span className="quiet">{word.noReason}</span>
      ) : (
        <>
          <b>{word.reason}</b>
          <span lang="ja">{reason}</span>
        </>
      )}
    </p>
  )
}

/** The two revisions the address names; the newest and the one before it where it names none. */
function chosenBy(search: Search, { revisions }: Project): { from: Revision; to: Revision } {
  const [newest] = revisions
  if (!newest) throw new Error('A project has at least one revision')
  const named = (key: 'from' | 'to') =>
    revisions.find(({ revision }) => String(revision) === search[key]?.[0])
  const to = named('to') ?? newest
  const before = revisions.find(({ revision }) => revision < to.revision)
  return { from: named('from') ?? before ?? newest, to }
}

function useHead(): (of: Revision) => Head {
  const language = useLanguage()
  const { vision } = useFrame()
  const { revision: name } = useWords(historyWords)
  return ({ revision, validFrom }) => ({
    name: name(language === 'ja' ? wide(revision) : String(revision)),
    note: formatHeld(validFrom, vision, language),
  })
}

function Choice({
  side,
  chosen,
  project,
}: {
  side: 'from' | 'to'
  chosen: Revision
  project: Project
}) {
  const id = useId()
  const language = useLanguage()
  const word = useWords(words)
  const { vision } = useFrame()
  const { event: eventWord } = useWords(historyWords)
  const headOf = useHead()
  const navigate = useNavigate()
  return (
    <div className="field">
      <label htmlFor={id}>{word[side]}</label>
      <select
        id={id}
        className="select"
        value={chosen.revision}
        onChange={({ target }) =>
          void navigate({
            to: '.',
            search: (now: Search) => ({ ...now, [side]: [target.value] }),
            resetScroll: false,
          })
        }
      >
        {project.revisions.map((one) => (
          <option key={one.revision} value={one.revision}>
            {[
              headOf(one).name,
              formatHeld(one.validFrom, vision, language),
              eventWord[one.event],
            ].join(language === 'ja' ? '　' : ', ')}
          </option>
        ))}
      </select>
    </div>
  )
}
