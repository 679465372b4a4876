import {
  everyMunicipality,
  type Frame,
  openDatasets,
  type OpenFile,
  openFormatOf,
  openFormats,
  type OpenLicence,
  openLicences,
  type SiteContact,
  type Vision,
} from '@renkei/schema'
import {
  authority,
  both,
  context,
  dated,
  filled,
  fixed,
  themes,
  themeTaxonomy,
} from './catalogue-terms.ts'
import { schemaNamed } from './describe-routes.ts'

type Dataset = (typeof openDatasets)[number]

/** A file as it is served: its bytes counted, and their SHA-256 in hexadecimal digits. */
export type Served = { size: number; sha256: string }

/** An edition of the region's vision with when its data sets were last written (instants), and of which days it is told
 * how they stood. */
export type Edition = {
  vision: Vision
  written: Partial<Record<Dataset['key'], string | null>>
  days: readonly string[]
}

type Told = {
  /** Of the newest edition. */
  frame: Frame
  editions: readonly Edition[]
  /** Where people reach the registry. */
  origin: string
  licence: OpenLicence
  contact: SiteContact | null
  /** By their address from the root. */
  served: ReadonlyMap<string, Served>
}

/** Where a file is, from the root: of an edition, and as it stood on a day. */
export const addressOf = (
  region: string,
  file: OpenFile,
  edition?: number,
  asOf?: string,
): string => {
  const query = new URLSearchParams({
    ...(edition === undefined ? {} : { vision: String(edition) }),
    ...(asOf === undefined ? {} : { asOf }),
  }).toString()
  return `/open/${region}/${file}${query === '' ? '' : `?${query}`}`
}

/** Files of a data set of which the past is told: no workbooks, which tell the day on which they are made. */
export const pastOf = ({ takes, files }: Dataset): readonly OpenFile[] =>
  takes.some((one) => one === 'asOf')
    ? files.filter((file: OpenFile) => !/\.(xlsx|ods)$/.test(file))
    : []

export const takesVision = ({ takes }: Dataset): boolean => takes.some((one) => one === 'vision')

/** The open data of a region as a catalogue: DCAT 3 as JSON-LD, by the European profile DCAT-AP 3. Data sets of a vision
 * are one for each edition, in a series; how projects stood on a day is a version of theirs. */
export function catalogueOf(told: Told): object {
  const { frame, editions, origin, licence, contact } = told
  const { region } = frame
  const at = `${origin}/open/${region.slug}/catalog.jsonld`
  const terms = { '@id': openLicences[licence].url, '@type': 'dct:LicenseDocument' }
  const cores = frame.municipalities.filter(({ role }) => role === 'core')
  const publisher = {
    '@id': `${at}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': both({
      ja: `${cores.map(({ name }) => name).join('・')}（${region.name}の政策担当部）`,
      en: `${cores.map(({ nameEn }) => nameEn).join(', ')} (policy office of ${region.nameEn})`,
    }),
  }
  const place = everyMunicipality(frame).map(({ code, name, nameEn }) => ({
    // Plain standard area codes of the Statistics LOD of Japan: without the check digit.
    '@id': `http://data.e-stat.go.jp/lod/sac/C${code.slice(0, 5)}`,
    '@type': 'dct:Location',
    'skos:prefLabel': both({ ja: name, en: nameEn }),
    'dct:identifier': code,
  }))
  const common = (edition: Vision) => ({
    'dct:publisher': { '@id': publisher['@id'] },
    'dcat:contactPoint': { '@id': `${at}#contact` },
    'dct:spatial': place.map((one) => ({ '@id': one['@id'] })),
    'dct:language': authority('language/JPN', 'dct:LinguisticSystem'),
    'dct:accrualPeriodicity': authority('frequency/IRREG', 'dct:Frequency'),
    'dcat:theme': themes,
    'dcat:landingPage': {
      '@id': `${origin}/${region.slug}/${edition.edition}/about#open-data`,
      '@type': 'foaf:Document',
    },
  })
  const distributions = (files: readonly OpenFile[], edition?: number, asOf?: string) =>
    files.map((file) => {
      const address = addressOf(region.slug, file, edition, asOf)
      const { media, name } = openFormats[openFormatOf(file)]
      const found = told.served.get(address)
      const description = descriptionOf(address)
      return {
        '@id': `${at}#${fragmentOf(file, edition, asOf)}`,
        '@type': 'dcat:Distribution',
        'dct:title': both({ ja: name, en: name }),
        'dcat:accessURL': { '@id': `${origin}${address}` },
        'dcat:downloadURL': { '@id': `${origin}${address}` },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${media}`,
          '@type': 'dct:MediaType',
        },
        'dct:format': authority(
          `file-type/${openFormatOf(file).toUpperCase()}`,
          'dct:MediaTypeOrExtent',
        ),
        'dct:license': terms,
        ...(description === undefined
          ? {}
          : { 'dct:conformsTo': { '@id': `${origin}${description}`, '@type': 'dct:Standard' } }),
        ...(found && {
          'dcat:byteSize': fixed('xsd:nonNegativeInteger', String(found.size)),
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': {
              '@id': 'spdx:checksumAlgorithm_sha256',
              '@type': 'spdx:ChecksumAlgorithm',
            },
            'spdx:checksumValue': fixed('xsd:hexBinary', found.sha256),
          },
        }),
      }
    })
  const dataset = (of: Dataset, { vision, written, days }: Edition) => {
    const edition = takesVision(of) ? vision.edition : undefined
    const id = `${at}#${fragmentOf(of.key, edition)}`
    const named = titlesOf(frame, of, edition === undefined ? undefined : vision)
    const when = written[of.key] ?? null
    const versions = pastOf(of).length > 0 ? days : []
    return {
      '@id': id,
      '@type': 'dcat:Dataset',
      'dct:title': both(named),
      'dct:description': both(of.about),
      'dct:identifier': [region.slug, edition, of.key]
        .filter((part) => part !== undefined)
        .join('-'),
      'dcat:keyword': [...both({ ja: region.name, en: region.nameEn }), ...both(of.title)],
      ...(when === null ? {} : { 'dct:modified': dated(when) }),
      ...(edition === undefined
        ? {}
        : {
            'dct:temporal': yearsOf(vision),
            'dcat:inSeries': {
              '@id': `${at}#${of.key}`,
              '@type': 'dcat:DatasetSeries',
              'dct:title': both(titlesOf(frame, of, undefined)),
              'dct:description': both(of.about),
              'dct:publisher': { '@id': publisher['@id'] },
            },
          }),
      ...common(vision),
      'dcat:distribution': distributions(of.files, edition),
      ...(versions.length === 0
        ? {}
        : {
            'dcat:hasVersion': versions.map((day) => ({
              '@id': `${at}#${fragmentOf(of.key, edition, day)}`,
              '@type': 'dcat:Dataset',
              'dct:title': both({
                ja: `${named.ja}（${day}の終わり）`,
                en: `${named.en} (as of the end of ${day})`,
              }),
              'dct:description': both(of.about),
              'dct:identifier': `${region.slug}-${edition}-${of.key}-${day}`,
              'dcat:version': day,
              'dcat:isVersionOf': { '@id': id },
              'dct:temporal': yearsOf(vision),
              ...common(vision),
              'dcat:distribution': distributions(pastOf(of), edition, day),
            })),
          }),
    }
  }
  const [newest] = editions
  if (newest === undefined) throw new Error(`${region.slug} has no vision`)
  const last = latestOf(editions.flatMap(({ written }) => Object.values(written)))
  return {
    '@context': context,
    '@id': at,
    '@type': 'dcat:Catalog',
    'dct:title': both({
      ja: `${region.name}のオープンデータ`,
      en: `Open data of ${region.nameEn}`,
    }),
    'dct:description': both({
      ja: `${region.name}の市町村がともに行う事業と、その成果、費用、計画との対応。連携 Renkei が登録し、根拠とともに公開しているものです。連携事業と事業費は、アドレスに asOf=年-月-日 を付けると、その日の終わりの内容になります。`,
      en: `What the municipalities of ${region.nameEn} do together, what came of it, what it costs and which plans it serves, as registered in Renkei with the basis of every fact. With asOf=year-month-day the addresses of joint projects and of costs tell how they stood at the end of that day.`,
    }),
    'dct:identifier': region.slug,
    'dct:publisher': publisher,
    'dcat:contactPoint': contactIn(told, `${at}#contact`, contact),
    'dct:license': terms,
    'dct:rights': {
      '@type': 'dct:RightsStatement',
      'rdfs:label': both({
        ja: 'もとの資料の文章の利用条件は、発行者に確かめてください。ここに示す条件は、台帳が加えたもの（推定とその理由、読みがな、英訳、データの形）についてのものです。',
        en: 'For words of the source documents ask their issuers. The licence is of what the registry adds: inferences and their reasons, readings, translations, the form of the data.',
      }),
    },
    'dct:language': [
      authority('language/JPN', 'dct:LinguisticSystem'),
      authority('language/ENG', 'dct:LinguisticSystem'),
    ],
    'dct:spatial': place,
    'dct:temporal': editions.map(({ vision }) => yearsOf(vision)),
    ...(last === null ? {} : { 'dct:modified': dated(last) }),
    'foaf:homepage': { '@id': `${origin}/${region.slug}`, '@type': 'foaf:Document' },
    'dcat:themeTaxonomy': themeTaxonomy,
    'dcat:dataset': openDatasets.flatMap((of) =>
      (takesVision(of) ? editions : [newest]).map((edition) => dataset(of, edition)),
    ),
  }
}

/** The last of some instants (ISO); null of none. */
export const latestOf = (instants: readonly (string | null)[]): string | null =>
  instants
    .flatMap((one) => (one === null ? [] : [new Date(one).toISOString()]))
    .toSorted()
    .at(-1) ?? null

const fragmentOf = (...parts: (string | number | undefined)[]) =>
  parts.filter((part) => part !== undefined).join('-')

const titlesOf = ({ region }: Frame, { title }: Dataset, vision: Vision | undefined) => ({
  ja: `${region.name} ${title.ja}${vision ? `（${vision.title}）` : ''}`,
  en: `${region.nameEn}: ${title.en}${vision ? ` (${vision.titleEn ?? `edition ${vision.edition}`})` : ''}`,
})

const yearsOf = ({ fromFiscalYear, toFiscalYear }: Vision) => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': fixed('xsd:date', `${fromFiscalYear}-04-01`),
  'dcat:endDate': fixed('xsd:date', `${toFiscalYear + 1}-03-31`),
})

/** Where an address says what its file is made of. */
function descriptionOf(address: string): string | undefined {
  const [path = '', query] = address.split('?')
  if (path.endsWith('.csv')) return `${path}-metadata.json${query === undefined ? '' : `?${query}`}`
  return path.endsWith('.json') ? schemaNamed(path) : undefined
}

function contactIn({ frame, origin }: Told, id: string, contact: SiteContact | null) {
  const { region, vision } = frame
  return {
    '@id': id,
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': filled(contact?.name, region.name),
    'vcard:hasURL': {
      '@id': filled(contact?.url, `${origin}/${region.slug}/${vision.edition}/contact`),
    },
    ...(contact?.email ? { 'vcard:hasEmail': { '@id': `mailto:${contact.email}` } } : {}),
    ...(contact?.phone
      ? { 'vcard:hasTelephone': { '@id': `tel:${contact.phone.replace(/[^\d+]/g, '')}` } }
      : {}),
  }
}
