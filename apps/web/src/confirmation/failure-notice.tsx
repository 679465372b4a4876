import type { ConfirmationOf } from '@renkei/schema'
import { useAuthorName } from '../writing/by.tsx'
import { useRefusalText } from '../writing/refusal.ts'
import { areaName } from '../diff/values.ts'
import { circled, useLanguage, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { useFrame } from '../vision/queries.ts'
import type { Failure, Walk } from './use-walk.ts'
import { words } from './words.ts'

/** Someone else was first: who, when, and what had been chosen here. Or the connection was lost. */
export function FailureNotice({
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
        {by && at ? word.staleBy(number, name(by), formatMoment(at, language)) : word.stale(number)}
      </b>
      {word.staleHelp}
      {chosen && word.chosen(chosen)}
    </div>
  )
}
