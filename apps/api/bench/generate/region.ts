import { type Catalogue, catalogues, type CatalogueVision } from '@renkei/catalogue'
import { checkDigit, type Municipality } from '@renkei/schema'
import type { Random } from './random.ts'
import { places } from './words.ts'

// No prefecture has these first digits, so a generated municipality is never taken for a real one.
const firstPrefecture = 50

const kinds = [
  ['city', '市', 'し', 'City'],
  ['town', '町', 'ちょう', 'Town'],
  ['village', '村', 'むら', 'Village'],
] as const

function municipality(serial: number, index: number, random: Random): Municipality {
  const firstFive = String(firstPrefecture * 1000 + serial).padStart(5, '0')
  const [name, kana] = random.pick(places)
  const [kind, suffix, suffixKana, suffixEn] = index === 0 ? kinds[0] : random.pick(kinds)
  return {
    code: `${firstFive}${checkDigit(firstFive)}`,
    name: `${name}${serial}${suffix}`,
    kana: `${kana}${suffixKana}`,
    nameEn: `Sample ${serial} ${suffixEn}`,
    kind,
    role: index === 0 ? 'core' : 'partner',
    since: null,
    until: null,
    earlier: [],
    tile: null,
  }
}

/** A made-up region with its vision, structured like the catalogue's first. Its name says 見本. */
export function generateRegion(
  index: number,
  municipalities: number,
  random: Random,
): Omit<Catalogue, 'visions' | 'plans'> & { vision: CatalogueVision } {
  const [model] = catalogues
  const structure = model?.visions.at(-1)
  if (!model || !structure) throw new Error('The catalogue has no vision to model regions on')
  const name = `見本${index + 1}連携中枢都市圏`
  return {
    evaluationRule: null,
    region: {
      slug: `sample-${index + 1}`,
      name,
      kana: `みほん${index + 1}れんけいちゅうすうとしけん`,
      nameEn: `Sample region ${index + 1}`,
      shortName: `見本${index + 1}圏`,
      shortNameEn: `Sample ${index + 1}`,
      nickname: null,
      nicknameEn: null,
      scheme: 'renkei',
    },
    affiliates: [],
    agreements: [],
    documents: [
      {
        key: 'sample',
        title: `${name}ビジョン（見本）`,
        titleEn: 'A made-up vision',
        issuer: '見本',
        issuerEn: 'Sample',
        issuedOn: null,
        note: '負荷試験のために作られたもので、実在の計画ではありません。',
        noteEn: 'Made for load tests; not a real plan.',
      },
    ],
    municipalities: Array.from({ length: municipalities }, (_, i) =>
      municipality(index * municipalities + i, i, random),
    ),
    vision: { ...structure, projects: [] },
  }
}
