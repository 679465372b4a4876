import { type Compared, eachText, projectTextNames } from '@renkei/schema'
import type { RevisionContent } from '../project/content.ts'
import type { FrameRow } from '../vision/queries.ts'

/** What ids stand for: the codes and numbers that people see. */
export type Names = { [table in keyof FrameRow['ids']]: Map<number, string> }

export const namesIn = (ids: FrameRow['ids']): Names =>
  Object.fromEntries(
    Object.entries(ids).map(([table, of]) => [
      table,
      new Map(Object.entries(of).map(([name, id]) => [id, name])),
    ]),
  ) as Names

/** A revision as it is compared with another. */
export function comparedOf(content: RevisionContent, number: number, names: Names): Compared {
  const { policyArea, marks, participations } = content
  return {
    ...{ number, title: content.title, titleEn: content.titleEn, kana: content.kana },
    ...{ fromFiscalYear: content.fromFiscalYear, toFiscalYear: content.toFiscalYear },
    ...{ status: content.status, markCountReason: content.markCountReason },
    ...eachText(projectTextNames, (name) => content[name]),
    budget: content.budget,
    costShares: content.costShares.map(({ municipalityId, ...share }) => ({
      ...share,
      municipality: names.municipalities.get(municipalityId) ?? '',
    })),
    policyArea: {
      code: names.policyAreas.get(policyArea.id) ?? '',
      basis: policyArea.basis,
    },
    measures: marks.map(({ measureId, basis, reason }) => ({
      number: Number(names.measures.get(measureId)),
      ...{ basis, reason },
    })),
    participations: participations.map(({ municipalityId, answer, basis, condition }) => ({
      municipality: names.municipalities.get(municipalityId) ?? '',
      ...{ answer, basis, condition },
    })),
  }
}
