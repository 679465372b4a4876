import type { World } from './index.ts'

/** When a region's catalogue says that a data set was last written, in milliseconds; NaN where it does not say. */
export async function catalogued(app: World['app'], region: string, dataset: string) {
  const answer = await app.request(`/open/${region}/catalog.jsonld`)
  const catalogue = (await answer.json()) as Record<'dcat:dataset', Record<string, unknown>[]>
  const found = catalogue['dcat:dataset'].find((one) =>
    String(one['dct:identifier']).endsWith(`-${dataset}`),
  )
  const written = found?.['dct:modified'] as { '@value': string } | undefined
  return Date.parse(written?.['@value'] ?? '')
}
