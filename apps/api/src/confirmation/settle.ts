import type { Confirm, FieldError } from '@renkei/schema'
import type { Officer } from '../actor.ts'
import { confirmedBy, type HeldGrounds, type RevisionContent } from '../project/content.ts'
import { Refused } from '../refusal.ts'
import type { FrameRow } from '../vision/queries.ts'

const refuseFields = (...fields: FieldError[]) => new Refused('fieldsInvalid', { fields })

const isSource = ({ basis }: HeldGrounds) => basis === 'source'

// What led to the inference stays beside the fact: it is why the officer could confirm it.
const vouch = (held: HeldGrounds, by: HeldGrounds): HeldGrounds =>
  held.basis === 'inferred'
    ? {
        ...by,
        reason: held.reason,
        reasonEn: held.reasonEn,
        documentId: held.documentId,
        page: held.page,
      }
    : held

/** The content once its marks are confirmed to be exactly `measures`; nothing else changes. Throws
 * Refused: `fieldsInvalid` for an unknown measure or a missing reason, `inputInvalid` when a mark that
 * the source itself states would go, or there is nothing but such. */
export function settleMarks(
  content: RevisionContent,
  { measures = [], reason }: Confirm,
  author: Officer,
  { ids }: FrameRow,
): RevisionContent {
  const { marks, markCount } = content
  const unknown = measures.find((number) => ids.measures[number] === undefined)
  if (unknown !== undefined) {
    throw refuseFields({ field: 'measures', problem: 'unknownCode', value: String(unknown) })
  }
  const inOrder = measures.toSorted((a, b) => a - b)
  const wanted = new Set(inOrder.map((number) => ids.measures[number] ?? 0))
  const lost = marks.some((mark) => isSource(mark) && !wanted.has(mark.measureId))
  if (lost || (marks.length > 0 && marks.every(isSource))) {
    throw new Refused('inputInvalid', { parameter: 'measures' })
  }
  const differs = markCount !== null && wanted.size !== markCount
  if (differs && reason.trim() === '') throw refuseFields({ field: 'reason', problem: 'required' })

  const by = confirmedBy(author, new Date().toISOString(), null)
  return {
    ...content,
    markCountReason: differs ? reason.trim() : null,
    marks: [...wanted].map((measureId) => {
      const held = marks.find((mark) => mark.measureId === measureId)
      return { measureId, ...(held ? vouch(held, by) : by) }
    }),
  }
}

/** The content once its policy area is confirmed to be `policyArea`; nothing else changes. `reason`
 * says why it is another. Throws Refused: `fieldsInvalid` for an unknown area, `inputInvalid` for one
 * that the source itself states. */
export function settleArea(
  content: RevisionContent,
  { policyArea: code = '', reason }: Confirm,
  author: Officer,
  { ids }: FrameRow,
): RevisionContent {
  const { policyArea: held } = content
  const id = Object.hasOwn(ids.policyAreas, code) ? ids.policyAreas[code] : undefined
  if (id === undefined) {
    throw refuseFields({ field: 'policyArea', problem: 'unknownCode', value: code })
  }
  if (isSource(held)) throw new Refused('inputInvalid', { parameter: 'policyArea' })
  const by = confirmedBy(author, new Date().toISOString(), reason.trim() || null)
  return { ...content, policyArea: { id, ...(id === held.id ? vouch(held, by) : by) } }
}
