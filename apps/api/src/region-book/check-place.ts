import type { Against, Judged, Tell } from './judge.ts'

/** Which region and vision it is of: a new one, or those that are held. */
export function checkPlace(
  { sheets }: Pick<Judged, 'sheets'>,
  { held, slugs, editions }: Against,
  tell: Tell,
): void {
  const [region] = sheets.get('region') ?? []
  const [vision] = sheets.get('vision') ?? []
  const slug = String(region?.row['slug'] ?? '')
  const own = held?.['region']?.[0]?.['slug'] ?? null
  if (region && own === null && slugs.includes(slug)) tell('region', region, 'slug', 'regionThere')
  if (region && own !== null && own !== slug) {
    tell('region', region, 'slug', 'otherRegion', { words: [String(own)] })
  }
  const edition = Number(vision?.row['edition'])
  const ownEdition = held?.['vision']?.[0]?.['edition'] ?? null
  if (vision && held && edition !== ownEdition && editions.includes(edition)) {
    tell('vision', vision, 'edition', 'editionThere')
  }
}
