import type { ConfirmationOf, ConfirmationQueue, ConfirmationRow } from '@renkei/schema'

/** What someone has chosen for a row and not confirmed yet. */
export type Choice = { measures: number[]; policyArea: string; reason: string }

export type Groups = Record<'later' | 'waiting' | 'confirmed', ConfirmationRow[]>

/** The rows as the desk lists them: set aside, waiting, and confirmed with the newest first. */
export function groupsOf({ rows }: ConfirmationQueue, later: readonly number[]): Groups {
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const isLater = ({ project }: ConfirmationRow) => later.includes(project.number)
  return {
    later: waiting.filter(isLater),
    waiting: waiting.filter((row) => !isLater(row)),
    confirmed: rows
      .filter(({ state }) => state === 'confirmed')
      .toSorted((a, b) => (b.confirmed?.at ?? '').localeCompare(a.confirmed?.at ?? '')),
  }
}

/** The row to open after this one: the next that waits, from the top again after the last, and
 * those set aside at the end. Undefined when nothing is left. */
export function nextRow({ later, waiting }: Groups, number: number): ConfirmationRow | undefined {
  const others = waiting.filter(({ project }) => project.number !== number)
  return (
    others.find(({ project }) => project.number > number) ??
    others[0] ??
    later.find(({ project }) => project.number !== number)
  )
}

/** The row above or below in the list; undefined at its ends. */
export function neighbour(
  { later, waiting, confirmed }: Groups,
  number: number,
  step: 1 | -1,
): ConfirmationRow | undefined {
  const rows = [...later, ...waiting, ...confirmed]
  return rows[rows.findIndex(({ project }) => project.number === number) + step]
}

/** What a row says now: where every choice begins. */
export const standing = ({ project }: ConfirmationRow): Choice => ({
  measures: project.measures.map(({ number }) => number),
  policyArea: project.policyArea.code,
  reason: '',
})

/** What was inferred, with the marks that the source itself states. */
export const proposal = ({ project, proposed }: ConfirmationRow): Choice => ({
  measures: [
    ...new Set([
      ...proposed.measures,
      ...project.measures.filter(({ basis }) => basis === 'source').map(({ number }) => number),
    ]),
  ].toSorted((a, b) => a - b),
  policyArea: proposed.policyArea,
  reason: '',
})

/** Whether a choice is what was inferred. */
export function isProposal(of: ConfirmationOf, row: ConfirmationRow, choice: Choice): boolean {
  const { measures, policyArea } = proposal(row)
  return of === 'policyArea'
    ? choice.policyArea === policyArea
    : choice.measures.length === measures.length &&
        measures.every((number) => choice.measures.includes(number))
}

/** The ● chosen and those of the source, where they differ in number. */
export function mismatch(
  { project: { markCount } }: ConfirmationRow,
  { measures }: Choice,
): { own: number; source: number } | undefined {
  return markCount === null || markCount === measures.length
    ? undefined
    : { own: measures.length, source: markCount }
}

const pathOf = (code: string) => code.replaceAll('-', '')

/** What a key chooses of codes such as `1a` and `3-1c`, after those typed `before`: digits tell pillar and group, a
 * letter alone stays in those of `current`. `typed` waits for the rest; undefined where the key means nothing. */
export function areaByKey(
  codes: readonly string[],
  current: string,
  before: string,
  key: string,
): { typed: string } | { code: string } | undefined {
  const begins = (typed: string) => codes.some((code) => pathOf(code).startsWith(typed))
  if (/\d/.test(key)) {
    const typed = [before + key, key].find(begins)
    return typed === undefined ? undefined : { typed }
  }
  const within = before === '' ? pathOf(current).slice(0, -1) : before
  const code = codes.find((one) => pathOf(one) === within + key)
  return code === undefined ? undefined : { code }
}
