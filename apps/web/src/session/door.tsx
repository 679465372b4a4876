import type { Demonstration } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode, useState } from 'react'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { regionsQuery } from '../vision/queries.ts'
import { demonstrate } from './demonstrate.ts'
import './door.css'
import { words } from './door-words.ts'
import { settingsQuery, startAgainAt } from './use-session.ts'

/** The demonstration's people, each one click away; nothing where the demonstration is closed. */
export function Door({
  to,
  region,
  children,
}: {
  /** The path to begin at. */
  to: string
  /** Whose people alone, and those of no region; where it has none, everyone's. */
  region?: string | undefined
  /** The heading, with the list of people as `door`. */
  children: (door: ReactNode) => ReactNode
}) {
  const text = useWords(words)
  const [hasFailed, setFailed] = useState(false)
  const everyone = useQuery(settingsQuery()).data?.demonstrations ?? []
  const people = everyone.filter(({ regions }) => isOf(regions, region))
  const isOne = region !== undefined && people.some(({ regions }) => regions.length > 0)
  const groups = groupsOf(isOne ? people : everyone, isOne)
  if (everyone.length === 0) return null
  const enter = (as: string) => async () => {
    try {
      await demonstrate(as)
      startAgainAt(to)
    } catch {
      setFailed(true)
    }
  }
  return children(
    <>
      <p>{text.note}</p>
      <div role="alert">{hasFailed && <p className="error-text">{text.failed}</p>}</div>
      {groups.map((own) => (
        <Fragment key={own[0]?.id}>
          {groups.length > 1 && own[0] && (
            <h3>
              <GroupName of={own[0]} />
            </h3>
          )}
          <ul>
            {own.map((person) => (
              <li key={person.id}>
                <button type="button" onClick={enter(person.id)}>
                  <Name of={person} />
                  <span>{text.does[person.role]}</span>
                  <i aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      <p className="small quiet closes">{text.closes}</p>
    </>,
  )
}

const isOf = (regions: readonly string[], region: string | undefined): boolean =>
  region === undefined || regions.length === 0 || regions.includes(region)

/** People by the region they are of first, those of none, by municipality, in the end. */
function groupsOf(people: readonly Demonstration[], isOne: boolean): Demonstration[][] {
  const slugs = new Set(people.flatMap(({ regions: [first] }) => (first ? [first] : [])))
  if (isOne || slugs.size <= 1) return [[...people]]
  const keyOf = ({ regions: [first], municipality }: Demonstration) =>
    first ?? municipality?.name ?? ''
  return [...Map.groupBy(people, keyOf).values()]
}

/** What people have in common: their region, their municipality, or all regions. */
function GroupName({ of: { regions, municipality } }: { of: Demonstration }) {
  const text = useWords(words)
  const language = useLanguage()
  const { data = [] } = useQuery(regionsQuery())
  const region = data.find(({ slug }) => slug === regions[0])
  return (
    <Marked
      text={
        region
          ? nameIn(language, region)
          : municipality
            ? nameIn(language, municipality)
            : text.everywhere
      }
    />
  )
}

function Name({ of: { name, role, municipality } }: { of: Demonstration }) {
  const { rolePost: post } = useTerms()
  if (useLanguage() === 'ja') return <b>{name}</b>
  return (
    <b>
      {post[role]}
      {municipality && `, ${nameIn('en', municipality)}`}
    </b>
  )
}
