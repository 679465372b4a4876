import type { Application, Remark } from '@renkei/schema'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { api, queryClient } from '../api.ts'
import { applicationQuery, refreshApplications } from '../application/queries.ts'

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

const pause = 800
const isAfter = (at: string, other: string | null): boolean =>
  other === null || Date.parse(at) > Date.parse(other)

/** Remarks of one application, saved while they are written, one after the other: each save names
 * the version that the one before it made. */
export function useRemarks(application: Application): Remarks {
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const [failed, setFailed] = useState(false)
  const { mutateAsync } = useMutation(api.application.remark.mutationOptions())
  const version = useRef(application.version)
  const unsaved = useRef(new Map<string, string>())
  const running = useRef<Promise<number>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    version.current = Math.max(version.current, application.version)
  }, [application.version])

  const saveAll = async (): Promise<number> => {
    for (;;) {
      const [next] = unsaved.current
      if (!next) return version.current
      const [field, body] = next
      const ref = { id: application.id, version: version.current }
      const written = await mutateAsync({ ...ref, field, body: body.trim() })
      version.current = written.version
      // Typed on meanwhile: it is saved in the next round.
      if (unsaved.current.get(field) === body) unsaved.current.delete(field)
      setTyped(({ [field]: own, ...others }) => ({
        ...others,
        [field]: { text: own?.text ?? body, over: written.updatedAt },
      }))
    }
  }
  const flush = (): Promise<number> => {
    clearTimeout(timer.current)
    running.current ??= saveAll().finally(() => {
      running.current = undefined
    })
    return running.current
  }
  const leave = useEffectEvent(() => {
    // Whoever comes back finds what was written, read anew.
    const { queryKey } = applicationQuery(application.id)
    const forget = () => queryClient.removeQueries({ queryKey, type: 'inactive' })
    flush().then(forget, forget)
  })
  useEffect(() => () => leave(), [])

  const waiting = waitingOf(application.unsentRemarks, typed)
  const type = (field: string, text: string) =>
    setTyped((before) => ({
      ...before,
      [field]: { text, over: before[field]?.over ?? waiting[field]?.savedAt ?? null },
    }))
  return {
    waiting,
    failed,
    count: Object.values(waiting).filter(({ text }) => text.trim() !== '').length,
    flush,
    begin: (field) => type(field, ''),
    write: (field, text) => {
      type(field, text)
      unsaved.current.set(field, text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        flush().then(
          () => setFailed(false),
          () => {
            setFailed(true)
            // Perhaps another reviewer wrote: then the next attempt knows of it.
            void refreshApplications()
          },
        )
      }, pause)
    },
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
