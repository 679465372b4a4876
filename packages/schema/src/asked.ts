import type { ApplicationKind, Draft } from './application.ts'
import { contentOf, type ProjectContent } from './content.ts'

/** Codes of the municipalities whose consent an application needs: the partners and the lead it
 * names, and those it takes out. The applicant answers by applying. Ending a project asks nobody. */
export function askedBy(
  { kind, municipality }: { kind: ApplicationKind; municipality: string },
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
