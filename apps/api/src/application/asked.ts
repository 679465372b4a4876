import { type Draft, type ProjectContent, contentOf } from '@renkei/schema'
import type { ApplicationRow } from './queries.ts'

/** Codes of the municipalities whose consent an application needs: the partners and the lead it
 * names, and those it takes out. The applicant answers by applying. Ending a project asks nobody. */
export function askedBy(
  { kind, municipality }: Pick<ApplicationRow, 'kind' | 'municipality'>,
  content: ProjectContent,
  base: Draft | undefined,
): string[] {
  if (kind === 'end') return []
  const involved = [content, ...(base ? [contentOf(base)] : [])].flatMap(
    ({ leadMunicipality, partners }) => [
      ...partners,
      ...(leadMunicipality ? [leadMunicipality] : []),
    ],
  )
  return [...new Set(involved)].filter((code) => code !== municipality).sort()
}
