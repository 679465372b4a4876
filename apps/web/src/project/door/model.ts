import type { Basis, Frame, Pillar, PolicyArea, ProjectItem } from '@renkei/schema'
import { isGrounded } from '@renkei/schema'

/** `relisted`: what the vision lists here again (再掲), and which counts where it mainly is. */
export type AreaSection = { area: PolicyArea; items: ProjectItem[]; relisted: ProjectItem[] }
export type GroupSection = { group: Pillar['groups'][number] | null; areas: AreaSection[] }
export type PillarSection = { pillar: Pillar; groups: GroupSection[] }

/** Projects under pillar › group › policy area, in the vision's order. Sections without a project
 * are left out unless `keep` says that an area stays. */
export function sectionsOf(
  frame: Frame,
  items: readonly ProjectItem[],
  keep: (area: PolicyArea) => boolean = () => false,
): PillarSection[] {
  const byArea = new Map<string, ProjectItem[]>()
  for (const item of items) {
    const listed = byArea.get(item.policyArea.code)
    if (listed) listed.push(item)
    else byArea.set(item.policyArea.code, [item])
  }
  return frame.pillars
    .map((pillar) => {
      const areas = frame.policyAreas
        .filter((area) => area.pillar === pillar.number && (byArea.has(area.code) || keep(area)))
        .map((area) => ({
          area,
          items: byArea.get(area.code) ?? [],
          relisted: items.filter(({ relisted = [] }) => relisted.includes(area.code)),
        }))
      const groups = [null, ...pillar.groups]
        .map((group) => ({
          group,
          areas: areas.filter(({ area }) => area.group === (group?.number ?? null)),
        }))
        .filter((section) => section.areas.length > 0)
      return { pillar, groups }
    })
    .filter(({ groups }) => groups.length > 0)
}

export const itemsOfGroup = ({ areas }: GroupSection): ProjectItem[] =>
  areas.flatMap(({ items }) => items)
export const itemsOfPillar = ({ groups }: PillarSection): ProjectItem[] =>
  groups.flatMap(itemsOfGroup)

/** Which bases count: all, or only those someone can answer for. */
export type Counting = (basis: Basis) => boolean
export const countAll: Counting = () => true
export const countingOf = (confirmed: boolean): Counting => (confirmed ? isGrounded : countAll)

/** The basis of a project's mark for a measure; undefined where there is none. */
export const markOf = (item: ProjectItem, measure: number): Basis | undefined =>
  item.measures.find(({ number }) => number === measure)?.basis

/** Marks by measure, and in all. */
export type Totals = { byMeasure: ReadonlyMap<number, number>; all: number }

export function totalsOf(items: readonly ProjectItem[], counts: Counting): Totals {
  const byMeasure = new Map<number, number>()
  let all = 0
  for (const { number, basis } of items.flatMap(({ measures }) => measures)) {
    if (!counts(basis)) continue
    byMeasure.set(number, (byMeasure.get(number) ?? 0) + 1)
    all += 1
  }
  return { byMeasure, all }
}

/** Marks by what they rest on. */
export function basesOf(items: readonly ProjectItem[]): Record<Basis, number> {
  const found = { source: 0, confirmed: 0, inferred: 0 }
  for (const { basis } of items.flatMap(({ measures }) => measures)) found[basis] += 1
  return found
}

/** True when the marks differ in number from what the source counts for the row. */
export const differs = ({
  measures,
  markCount,
  countExplained,
}: Pick<ProjectItem, 'measures' | 'markCount' | 'countExplained'>): boolean =>
  markCount !== null && markCount !== measures.length && countExplained !== true

/** Themes with the measures that stand under them, in order, and those of none: the head of the matrix. */
export const themesOf = (frame: Frame) =>
  [...frame.themes, null]
    .map((theme) => ({
      theme,
      measures: frame.measures.filter(({ theme: own }) => own === (theme?.number ?? null)),
    }))
    .filter(({ measures }) => measures.length > 0)

/** Measures in the order of the columns. */
export const columnsOf = (frame: Frame) => themesOf(frame).flatMap(({ measures }) => measures)

/** True for the first column of every theme, where the vertical rule stands. */
export const opensTheme = (frame: Frame, measure: number): boolean =>
  themesOf(frame).some(({ measures }) => measures[0]?.number === measure)

/** A policy area's projects that carry a measure, with what each mark rests on. */
export type CoverageCell = { item: ProjectItem; basis: Basis }[]

export const cellOf = (
  items: readonly ProjectItem[],
  measure: number,
  counts: Counting,
): CoverageCell =>
  items.flatMap((item) => {
    const basis = markOf(item, measure)
    return basis !== undefined && counts(basis) ? [{ item, basis }] : []
  })

/** How many areas have no project for each measure, in the order of the columns. */
export const gapsOf = (
  frame: Frame,
  areas: readonly { items: readonly ProjectItem[] }[],
  counts: Counting,
): number[] =>
  columnsOf(frame).map(
    ({ number }) => areas.filter(({ items }) => cellOf(items, number, counts).length === 0).length,
  )
