import type { Application, Remark } from '@renkei/schema'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { queryClient, saver } from '../api.ts'
import { applicationQuery, refreshApplications } from '../application/queries.ts'
import { createAutosave } from '../writing/autosave.ts'
import { useAutosave } from '../writing/use-autosave.ts'
import { write } from '../writing/write.ts'

/** A remark that waits to be sent. */
type Waiting = {
  text: string
  /** When it was saved last, as ISO instant; null while it is not. */
  savedAt: string | null
  /** What another reviewer wrote about the same field since it was typed here. */
  other: Remark | undefined
}

export type Remarks = {
  /** By field; an empty text is a remark begun. */
  waiting: Readonly<Record<string, Waiting>>
  /** How many will be sent. */
  count: number
  /** Opens an empty remark. */
  begin: (field: string) => void
  write: (field: string, text: string) => void
  /** Saves what is not saved yet, and answers the application's version then. Throws what refused it. */
  flush: () => Promise<number>
  /** Whether the last attempt to save failed. */
  failed: boolean
}

/** Typed here: the text, and the newest of the registry's own that it takes the place of. */
type Typed = { text: string; over: string | null }

const isAfter = (at: string, other: string | null): boolean =>
  other === null || Date.parse(at) > Date.parse(other)

type State = { typed: Record<string, Typed>; failed: boolean }

/** Remarks as they are typed: each save names the version that the one before it made. */
function createRemarks(id: number, opened: number) {
  let version = opened
  let state: State = { typed: {}, failed: false }
  const unsaved = new Map<string, string>()
  const listeners = new Set<() => void>()
  const set = (change: Partial<State>) => {
    state = { ...state, ...change }
    for (const tell of listeners) tell()
  }
  const type = (field: string, text: string, over: string | null) =>
    set({ typed: { ...state.typed, [field]: { text, over } } })
  const autosave = createAutosave<[field: string, body: string]>({
    pause: 800,
    isDirty: () => unsaved.size > 0,
    take: () => [...unsaved][0],
    send: async ([field, body]) => {
      try {
        const remark = { id, version, field, body: body.trim() }
        const written = await write(saver.application.remark.mutate, remark)
        version = written.version
        // Typed on meanwhile: it is saved in the next round.
        if (unsaved.get(field) === body) unsaved.delete(field)
        type(field, state.typed[field]?.text ?? body, written.updatedAt)
      } catch (error) {
        // Perhaps another reviewer wrote: then the next attempt knows of it.
        void refreshApplications()
        throw error
      }
    },
    rest: () => ({ is: 'idle' }),
    onChange: ({ is }) => {
      if (is === 'failed' || is === 'stopped') set({ failed: true })
      if (is === 'idle') set({ failed: false })
    },
  })
  return {
    autosave,
    get: () => state,
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    receive: (now: number) => {
      version = Math.max(version, now)
    },
    begin: (field: string, over: string | null) => type(field, '', over),
    write: (field: string, text: string, over: string | null) => {
      type(field, text, over)
      unsaved.set(field, text)
      autosave.typed()
    },
    flush: async (): Promise<number> => {
      await autosave.save()
      const saving = autosave.saving()
      if (saving.is === 'failed' || saving.is === 'stopped') throw saving.error
      return version
    },
  }
}

/** Remarks of one application, saved while they are written. */
export function useRemarks({ id, version, unsentRemarks }: Application): Remarks {
  const [remarks] = useState(() => createRemarks(id, version))
  useEffect(() => remarks.receive(version), [remarks, version])
  useAutosave(remarks.autosave)
  useEffect(
    () => () => {
      // Whoever comes back finds what was written, read anew.
      const { queryKey } = applicationQuery(id)
      const forget = () => queryClient.removeQueries({ queryKey, type: 'inactive' })
      void remarks.autosave.save().then(forget)
    },
    [remarks, id],
  )
  const { typed, failed } = useSyncExternalStore(remarks.subscribe, remarks.get)
  const waiting = waitingOf(unsentRemarks, typed)
  const overOf = (field: string) => typed[field]?.over ?? waiting[field]?.savedAt ?? null
  return {
    waiting,
    failed,
    count: Object.values(waiting).filter(({ text }) => text.trim() !== '').length,
    flush: remarks.flush,
    begin: (field) => remarks.begin(field, overOf(field)),
    write: (field, text) => remarks.write(field, text, overOf(field)),
  }
}

/** What the registry holds, under what is typed here. */
function waitingOf(held: readonly Remark[], typed: Record<string, Typed>): Record<string, Waiting> {
  const own = Object.entries(typed).map(([field, { text, over }]): [string, Waiting] => {
    const other = held.find(
      (one) => one.field === field && one.body !== text.trim() && isAfter(one.writtenAt, over),
    )
    return [field, { text, savedAt: over, other }]
  })
  const others = held.map(({ field, body, writtenAt }): [string, Waiting] => [
    field,
    { text: body, savedAt: writtenAt, other: undefined },
  ])
  return Object.fromEntries([...others, ...own])
}
