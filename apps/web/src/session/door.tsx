import type { Demonstration } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { demonstrate } from './demonstrate.ts'
import './door.css'
import { words } from './door-words.ts'
import { settingsQuery, startAgainAt } from './use-session.ts'

/** The demonstration's people, each one click away; nothing where the demonstration is closed. */
export function Door({
  to,
  children,
}: {
  /** The path to begin at. */
  to: string
  /** The heading, with the list of people as `door`. */
  children: (door: ReactNode) => ReactNode
}) {
  const text = useWords(words)
  const [hasFailed, setFailed] = useState(false)
  const people = useQuery(settingsQuery()).data?.demonstrations ?? []
  if (people.length === 0) return null
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
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={enter(person.id)}>
              <Name of={person} />
              <span>{text.does[person.role]}</span>
              <i aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <p className="small quiet closes">{text.closes}</p>
    </>,
  )
}

function Name({ of: { name, role, municipality } }: { of: Demonstration }) {
  const { rolePost: post } = useTerms()
  if (useLanguage() === 'ja') return <b>{name}</b>
  return (
    <b>
      {post[role]}
      {municipality && (
        <>
          , <span lang="ja">{municipality.name}</span>
        </>
      )}
    </b>
  )
}
