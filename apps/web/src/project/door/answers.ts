import {
  type Basis,
  type Frame,
  frameOn,
  type Municipality,
  type ProjectItem,
} from '@renkei/schema'
import type { ShownAnswer } from '../../ui/words.ts'
import type { Counting } from './model.ts'

/** Members on a day (ISO date), today unless one is named: cores first, then partners in order of code, cities before
 * towns and villages. */
export function columnsOf(frame: Frame, day?: string): Municipality[] {
  const rank = ({ role, kind }: Municipality) => (role === 'core' ? 0 : kind === 'city' ? 1 : 2)
  return frameOn(frame, day).municipalities.toSorted(
    (a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1),
  )
}

/** True where a vertical rule parts the core, the cities, and the towns and villages. */
export function opensKind(columns: readonly Municipality[], index: number): boolean {
  const [before, here] = [columns[index - 1], columns[index]]
  if (!before || !here) return index === 0
  const rank = (m: Municipality) =>
    m.role === 'core' ? 'core' : m.kind === 'city' ? 'city' : 'town'
  return rank(before) !== rank(here)
}

export type Answer = { answer: ShownAnswer; basis: Basis; condition?: string | null }

/** A municipality's answer about a project, and where nothing is recorded, that. */
export function answerOf(
  item: { participations: readonly (Answer & { municipality: string })[] },
  municipality: string,
): Answer {
  const found = item.participations.find((one) => one.municipality === municipality)
  return found ?? { answer: 'unrecorded', basis: 'inferred' }
}

/** Whether an answer counts as taking part: 主担当 or 参加. */
export const takesPart = ({ answer }: Answer): boolean =>
  answer === 'lead' || answer === 'participating'

/** How many projects each municipality takes part in, and the sum. */
export function partsOf(items: readonly ProjectItem[], counts: Counting) {
  const byMunicipality = new Map<string, number>()
  let all = 0
  for (const { municipality, ...answer } of items.flatMap(({ participations }) => participations)) {
    if (!takesPart(answer) || !counts(answer.basis)) continue
    byMunicipality.set(municipality, (byMunicipality.get(municipality) ?? 0) + 1)
    all += 1
  }
  return { byMunicipality, all }
}

/** The lines under the table: how often each municipality gave an answer that passes `test`. */
export function countAnswers(
  items: readonly ProjectItem[],
  columns: readonly Municipality[],
  test: (answer: Answer) => boolean,
): number[] {
  return columns.map(({ code }) => items.filter((item) => test(answerOf(item, code))).length)
}
