import type { Language } from '@renkei/schema'

/** The vocabularies by which the catalogue is told. */
export const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** Words in Japanese and English. */
export const both = (words: Record<Language, string>) =>
  (['ja', 'en'] as const).map((language) => ({ '@value': words[language], '@language': language }))

/** A value of a type of XML Schema. */
export const fixed = (type: `xsd:${string}`, value: string) => ({ '@type': type, '@value': value })

/** An instant. */
export const dated = (at: string) => fixed('xsd:dateTime', new Date(at).toISOString())

/** A code of the EU Publications Office, as what it stands for there. */
export const authority = (code: string, type: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${code}`,
  '@type': type,
})

/** A text, or what stands in its place where it is empty. */
export const filled = (text: string | undefined, otherwise: string): string => text || otherwise

export const themeTaxonomy = {
  ...authority('data-theme', 'skos:ConceptScheme'),
  'dct:title': { '@value': 'Data theme', '@language': 'en' },
}

/** What the data are about, of the themes by which Europe's catalogues are browsed. */
export const themes = [
  ['GOVE', 'Government and public sector'] as const,
  ['REGI', 'Regions and cities'] as const,
].map(([code, label]) => ({
  ...authority(`data-theme/${code}`, 'skos:Concept'),
  'skos:prefLabel': { '@value': label, '@language': 'en' },
}))
