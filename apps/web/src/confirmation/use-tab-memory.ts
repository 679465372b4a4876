import { useState } from 'react'

/** What this tab remembers of a walk: rows set aside, and what was confirmed in it, in order. */
export type Memory = { later: number[]; done: number[] }

const nothing: Memory = { later: [], done: [] }

function read(key: string): Memory {
  try {
    const { later, done } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Memory>
    return { later: later ?? [], done: done ?? [] }
  } catch {
    return nothing
  }
}

/** Kept until the tab is closed, for each walk on its own. */
export function useTabMemory(walk: string): [Memory, (change: (before: Memory) => Memory) => void] {
  const key = `renkei.confirm.${walk}`
  const [held, setHeld] = useState({ key, memory: read(key) })
  const { memory } = held.key === key ? held : { memory: read(key) }
  return [
    memory,
    (change) => {
      const next = change(read(key))
      sessionStorage.setItem(key, JSON.stringify(next))
      setHeld({ key, memory: next })
    },
  ]
}
