import type { ApplicationKind, Draft, DraftField } from './application.ts'
import { contentOf, type ProjectContent } from './content.ts'
import { changedFields } from './diff.ts'
import { ofProject } from './draft.ts'

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

// How it is called, sorted and numbered: nobody takes part for these.
const notAskedAbout: readonly DraftField[] = ['number', 'kana', 'titleEn']

/** Fields of which a municipality that answered to `before` has to know before its answer counts for
 * `after`. */
export const changedSinceAsked = (before: Draft, after: Draft): DraftField[] =>
  ofProject(changedFields(before, after)).filter((field) => !notAskedAbout.includes(field))
