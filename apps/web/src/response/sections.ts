import type { Frame, InquiryCell, InquiryKind, ProjectItem } from '@renkei/schema'

/** Cells of one kind that stand under one heading; pillar null: of no project. */
export type Section = { pillar: number | null; keys: string[] }

/** The cells of a kind by the role their project plays, in the vision's order. */
export function sectionsOf(
  cells: readonly InquiryCell[],
  kind: InquiryKind,
  projects: readonly ProjectItem[],
  { policyAreas, pillars }: Frame,
): Section[] {
  const areas = new Map(policyAreas.map(({ code, pillar }) => [code, pillar]))
  const pillarOf = new Map(
    projects.map(({ number, policyArea }) => [number, areas.get(policyArea.code) ?? null]),
  )
  const own = cells.filter((cell) => cell.kind === kind)
  return [...pillars.map(({ number }) => number), null]
    .map((pillar) => ({
      pillar,
      keys: own
        .filter(({ project }) => (pillarOf.get(project ?? 0) ?? null) === pillar)
        .map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0)
}
