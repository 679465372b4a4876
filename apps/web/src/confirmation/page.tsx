import type { ConfirmationOf } from '@renkei/schema'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { areaName } from '../diff/values.ts'
import { circled, useLanguage, useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { formatMoment } from '../ui/time.ts'
import { numberOf, useVisionParams } from '../vision/address.ts'
import { useFrame, useIsOpen } from '../vision/queries.ts'
import { useNumbers } from '../vision/number.tsx'
import { useAuthorName } from '../writing/by.tsx'
import { useRefusalText } from '../writing/refusal.ts'
import { areaByKey } from './model.ts'
import { Progress } from './progress.tsx'
import { Records } from './records.tsx'
import { Confirmed, RowForm } from './row-form.tsx'
import { RowGround } from './row-ground.tsx'
import { RowHead } from './row-head.tsx'
import { Rows } from './rows.tsx'
import { useKeys, useSingleKeys } from './use-keys.ts'
import { type Failure, useWalk, type Walk } from './use-walk.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'
import './confirm.css'

/** 確認: the rows that were inferred, one after the other, by key or by hand. */
export function ConfirmPage() {
  const hasMarks = useFrame().measures.length > 0
  const isOfArea = useSearch({ from: '__root__' })['of']?.[0] === 'policyArea'
  const of = isOfArea || !hasMarks ? 'policyArea' : 'marks'
  // Each walk has choices of its own.
  return <Desk key={of} of={of} />
}

function Desk({ of }: { of: ConfirmationOf }) {
  const word = useWords(words)
  const { number } = useParams({ strict: false })
  const walk = useWalk(of, number === undefined ? undefined : numberOf(number))
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const { row, choice, last } = walk
  const { policyAreas } = useFrame()
  const isOpen = useIsOpen()
  const { called } = useNumbers()
  const codes = policyAreas.map(({ code }) => code)
  // The numbers of pillar and group, until the letter follows.
  const [typed, setTyped] = useState('')
  usePageTitle(row ? word.titleOf(called(row.project)) : word.title)

  const toggle = (measure: number) => {
    const isFixed = row?.project.measures.some(
      (one) => one.number === measure && one.basis === 'source',
    )
    if (!choice || isFixed) return
    const rest = choice.measures.filter((one) => one !== measure)
    const isOn = rest.length < choice.measures.length
    walk.choose({ measures: isOn ? rest : [...rest, measure].toSorted((a, b) => a - b) })
  }
  const pick = (key: string) => {
    const found = choice && areaByKey(codes, choice.policyArea, typed, key)
    setTyped(found && 'typed' in found ? found.typed : '')
    if (found && 'code' in found) walk.choose({ policyArea: found.code })
  }
  const digits = Array.from({ length: 9 }, (_, i) => String(i + 1))
  const letters = of === 'marks' ? [] : new Set(policyAreas.map(({ letter }) => letter))
  const own = of === 'marks' ? (key: string) => toggle(Number(key)) : pick
  useKeys(
    {
      ...(isOpen
        ? {
            ...Object.fromEntries([...digits, ...letters].map((key) => [key, () => own(key)])),
            Enter: walk.confirm,
            s: walk.setAside,
            r: walk.reset,
            z: () => last && walk.takeBack(last),
          }
        : {}),
      ArrowDown: () => walk.move(1),
      ArrowUp: () => walk.move(-1),
    },
    singleKeys,
  )
  return (
    <>
      <Progress walk={walk} />
      <div className="wrap">
        <Tabs of={of} />
        <div className="desk desk--source">
          <Rows of={of} walk={walk} />
          <div className="desk__head">
            {walk.failure && <FailureNotice of={of} walk={walk} failure={walk.failure} />}
            {row ? (
              <RowHead of={of} row={row} />
            ) : (
              <NothingLeft of={of} walk={walk} isNamed={number !== undefined} />
            )}
          </div>
          {row && <RowGround of={of} row={row} />}
          {row && !isOpen && <Confirmed row={row} walk={walk} />}
          {row && choice && isOpen && (
            <RowForm of={of} row={row} choice={choice} walk={walk} onToggle={toggle} />
          )}
          {isOpen && (
            <Records of={of} walk={walk} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
          )}
        </div>
      </div>
    </>
  )
}

function Tabs({ of }: { of: ConfirmationOf }) {
  const word = useWords(words)
  const params = useVisionParams()
  // One kind needs no choice.
  if (useFrame().measures.length === 0) return null
  return (
    <nav className="tabs" aria-label={word.tabs}>
      {(['marks', 'policyArea'] as const).map((one) => (
        <Link
          key={one}
          to="/$region/$vision/confirm"
          params={params}
          search={one === 'marks' ? {} : { of: [one] }}
          aria-current={one === of ? 'page' : undefined}
          // The tab is told by what is walked, not by the row in the address.
          activeOptions={{ exact: true }}
        >
          {word.tab[one]}
        </Link>
      ))}
    </nav>
  )
}

function NothingLeft({
  of,
  walk,
  isNamed,
}: {
  of: ConfirmationOf
  walk: Walk
  /** A number in the address names no row. */
  isNamed: boolean
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const isLeft = isNamed && walk.groups.waiting.length + walk.groups.later.length > 0
  const reason = isNamed ? word.notInQueue : of === 'marks' ? word.allDone : word.allDoneArea
  return (
    <>
      <h1>{word.title}</h1>
      <Empty>
        <p>{reason}</p>
        <p>
          {isLeft ? (
            <Link
              to="/$region/$vision/confirm"
              params={params}
              search={of === 'marks' ? {} : { of: [of] }}
            >
              {word.toFirst}
            </Link>
          ) : (
            <Link to="/$region/$vision/matrix" params={params}>
              {word.toMatrix}
            </Link>
          )}
        </p>
      </Empty>
    </>
  )
}

/** Someone else was first: who, when, and what had been chosen here. Or the connection was lost. */
function FailureNotice({
  of,
  walk,
  failure: { number, refusal, choice },
}: {
  of: ConfirmationOf
  walk: Walk
  failure: Failure
}) {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const name = useAuthorName()
  const { called } = useNumbers()
  const refusalText = useRefusalText()
  if (refusal?.code !== 'stale') {
    return (
      <div className="notice" role="alert">
        <b>{refusalText(refusal)}</b>
      </div>
    )
  }
  const row = walk.queue.rows.find(({ project }) => project.number === number)
  const { by, at } =
    refusal.by && refusal.at ? { by: refusal.by, at: refusal.at } : (row?.confirmed ?? {})
  const chosen =
    choice &&
    (of === 'marks'
      ? choice.measures.map(circled).join('')
      : areaName(choice.policyArea, frame, language))
  return (
    <div className="notice" role="alert">
      <b>
        <Marked
          text={
            by && at
              ? word.staleBy(called(number), name(by), formatMoment(at, language))
              : word.stale(called(number))
          }
        />
      </b>
      {word.staleHelp}
      {chosen && word.chosen(chosen)}
    </div>
  )
}
