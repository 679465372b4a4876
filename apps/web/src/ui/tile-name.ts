import type { Municipality } from '@renkei/schema'
import { type Language, nameIn } from '../i18n.tsx'

// Long names may break between syllables: Kitahiro-shima.
const syllable = /([aeiou])(?=[bcdfghjkmnprstwyz][hsy]?[aeiou][a-z]{2})/gi

/** A municipality's name where room is scarce: 札幌市, or Sapporo without “City”. */
export const shortName = (language: Language, municipality: Municipality): string =>
  nameIn(language, municipality).replace(/ (City|Town|Village)$/, '')

/** The same, as a square of the map has room for. */
export const tileName = (language: Language, municipality: Municipality): string => {
  const name = shortName(language, municipality)
  return language === 'ja' ? name : name.replace(syllable, '$1\u00AD')
}
