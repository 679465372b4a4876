import { type Refusal, refusalOf } from '../client.ts'
import type { FieldError } from '@renkei/schema'
import { useState } from 'react'
import { useRefusalText } from './refusal.ts'
import type { RefusalWords } from './refusal-words.ts'
import { write } from './write.ts'

/** What was written; or what is wrong with the fields, or why it was `refused`, in words. Neither where
 * another write was still on its way. */
export type Outcome<T> =
  | { done: T }
  | { fields: FieldError[]; refused?: string; refusal?: Refusal | undefined }

/** Writes, one at a time. `write` answers its outcome; what is refused for another reason than its
 * fields is `refused` too, in the `own` words where there are any. `done` is what the last write answered.
 * `refresh` loads what is held now, after a write and after a refusal. */
export function useWriting<T = unknown>(
  refresh: () => Promise<unknown> = async () => {},
  own: RefusalWords = {},
) {
  const explain = useRefusalText(own)
  const [last, setLast] = useState<{ done?: T; refused?: string }>({})
  const [isPending, setPending] = useState(false)
  const tell = (refusal: Refusal | undefined) => {
    const refused = explain(refusal)
    setLast({ refused })
    return refused
  }
  return {
    ...last,
    isPending,
    tell,
    write: async <D extends T>(work: () => Promise<D>): Promise<Outcome<D>> => {
      if (isPending) return { fields: [] }
      setPending(true)
      setLast({})
      try {
        const done = await write(work, undefined)
        await refresh()
        setLast({ done })
        return { done }
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal?.fields && refusal.code === 'fieldsInvalid') {
          return { fields: refusal.fields, refusal }
        }
        if (refusal) await refresh()
        return { fields: [], refused: tell(refusal), refusal }
      } finally {
        setPending(false)
      }
    },
  }
}

export type Writing<T> = ReturnType<typeof useWriting<T>>
