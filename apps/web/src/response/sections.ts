import type { Frame, InquiryAnswer, InquiryKind, ProjectItem } from '@renkei/schema'

/** Answers of one kind that stand under one heading; pillar null: of no project. */
export type Section = { pillar: number | null; keys: string[] }

/** The answers of a kind by the role their project plays, in the vision's order. */
export function sectionsOf(
  answers: readonly InquiryAnswer[],
  kind: InquiryKind,
  projects: readonly ProjectItem[],
  { policyAreas, pillars }: Frame,
): Section[] {
  const areas = new Map(policyAreas.map(({ code, pillar }) => [code, pillar]))
  const pillarOf = new Map(
    projects.map(({ number, policyArea }) => [number, areas.get(policyArea.code) ?? null]),
  )
  const own = answers.filter((answer) => answer.kind === kind)
  return [...pillars.map(({ number }) => number), null]
    .map((pillar) => ({
      pillar,
      keys: own
        .filter(({ project }) => (pillarOf.get(project ?? 0) ?? null) === pillar)
        .map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0)
}
