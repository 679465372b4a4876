import type { Application, Draft, FieldError } from '@renkei/schema'
import { useMemo, useState } from 'react'
import { useFrame } from '../../vision/queries.ts'
import { problemsIn } from './problems.ts'
import { rootOf } from './sections.ts'
import { useSimilar } from './use-similar.ts'

const none: readonly FieldError[] = []

/** What is wrong with the draft, and what of it is shown: fields that were left, and everything once
 * someone tried to submit. */
export function useErrors(application: Application, draft: Draft) {
  const frame = useFrame()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState(false)
  const [refused, setRefused] = useState(none)
  const { taken = false } = useSimilar(draft.title, draft.number, application.project)
  const errors = useMemo(
    () => problemsIn(draft, application, frame, taken, refused),
    [draft, application, frame, taken, refused],
  )
  const shown = errors.filter(({ field }) => all || left.has(field))
  return {
    errors,
    shown,
    /** Someone tried to submit. */
    isTried: all,
    /** A field was left: its error may be told. */
    leave: (field: string) => {
      if (field !== '' && !left.has(field)) setLeft(new Set([...left, field]))
    },
    showAll: () => setAll(true),
    /** What the server found beyond it; stands until the field is typed in again. */
    tell: setRefused,
    edited: (fields: readonly string[]) => {
      if (refused.length > 0)
        setRefused(refused.filter(({ field }) => !fields.includes(rootOf(field))))
    },
  }
}
