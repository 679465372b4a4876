import type { Basis, Project, ProjectItem } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { circled, useTerms, useWords } from '../../i18n.tsx'
import { Cited, Reason } from '../../project/door/citation.tsx'
import { projectQuery } from '../../project/queries.ts'
import { Mark } from '../../ui/mark.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { differs, markOf } from '../../project/door/model.ts'
import { Panel, Where } from '../panel.tsx'
import { words } from '../words.ts'

/** Why a cell is as it is: basis, reason, number of marks, citation, confirmation. */
export function MeasurePanel({
  item,
  measure,
  isMeant,
}: {
  item: ProjectItem
  measure: number
  isMeant: boolean
}) {
  const word = useWords(words).panel
  const { basis: names } = useTerms()
  const params = useVisionParams()
  const { sign, called } = useNumbers()
  const record = useFrame().measures.find(({ number }) => number === measure)
  const { data: project, isError } = useQuery(
    projectQuery({ ...useVisionRef(), number: item.number }),
  )
  const basis = markOf(item, measure)
  const mark = project?.measures.find(({ number }) => number === measure)
  const reason = project?.markCountReason ?? undefined
  const citation = basis === undefined ? project?.citation : mark?.citation
  return (
    <Panel isMeant={isMeant} heading={word.heading}>
      <div className="where">
        <Where sign={sign(item)}>
          <Title of={item} />
        </Where>
        <Where sign={circled(measure)}>{record && <Title of={record} />}</Where>
      </div>
      <dl>
        <dt>{word.basis}</dt>
        <dd>
          {basis ? (
            <>
              <Mark basis={basis} inline />
              {names[basis]}
            </>
          ) : (
            word.none
          )}
        </dd>
        <dt>{word.reason}</dt>
        <dd>
          {isError ? (
            word.failed
          ) : project ? (
            <Why item={item} basis={basis} mark={mark} />
          ) : (
            word.loading
          )}
        </dd>
        <dt>{word.count}</dt>
        <dd className={differs(item) && !reason ? 'differs' : undefined}>
          {countOf(item, reason, word)}
        </dd>
        {citation && (
          <>
            <dt>{word.source}</dt>
            <dd>
              <Cited citation={citation} />
            </dd>
          </>
        )}
        <dt>{word.confirmation}</dt>
        <dd>
          {basis === 'source'
            ? word.notNeeded
            : basis === 'confirmed'
              ? word.byOfficer
              : word.notYet}
        </dd>
      </dl>
      <p className="open">
        <Link
          to="/$region/$vision/projects/$number"
          params={{ ...params, number: String(item.number) }}
        >
          {word.open(called(item))}
        </Link>
      </p>
    </Panel>
  )
}

type Mark = Project['measures'][number]

function Why({
  item,
  basis,
  mark,
}: {
  item: ProjectItem
  basis: Basis | undefined
  mark: Mark | undefined
}) {
  const word = useWords(words).panel
  if (basis === undefined || !mark) return word.noneReason(item.markCount)
  return mark.reason === null ? word.fromSource : <Reason of={mark} />
}

function countOf(
  item: ProjectItem,
  reason: string | undefined,
  word: (typeof words)['ja']['panel'],
): string {
  const own = item.measures.length
  if (item.markCount === null) return word.countUnknown(own)
  if (item.countExplained) return word.countExplained(own, item.markCount)
  if (!differs(item)) return word.countSame(own)
  // What somebody answers for with a reason is no fault.
  return reason === undefined
    ? word.countDiffers(own, item.markCount)
    : word.countReasoned(own, item.markCount, reason)
}
