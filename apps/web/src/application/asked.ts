import { type Application, contentOf, type Draft } from '@renkei/schema'

/** Codes of the municipalities that submitting a draft asks: the partners and the lead it names, and
 * those it takes out. The applicant answers by applying; ending a project asks nobody. */
export function askedBy(draft: Draft, { kind, municipality, base }: Application): string[] {
  if (kind === 'end') return []
  const involved = [draft, ...(base ? [base.draft] : [])].map(contentOf)
  const codes = involved.flatMap(({ leadMunicipality, partners }) => [
    ...partners,
    ...(leadMunicipality === null ? [] : [leadMunicipality]),
  ])
  return [...new Set(codes)].filter((code) => code !== municipality)
}
