import type { Municipality } from '@renkei/schema'
import { type Language, nameIn } from '../i18n.tsx'

// Long names may break between syllables: Kitahiro-shima.
const syllable = /([aeiou])(?=[bcdfghjkmnprstwyz][hsy]?[aeiou][a-z]{2})/gi

/** The name as a square of the map has room for: 札幌市, or Sapporo without “City”. */
export const tileName = (language: Language, municipality: Municipality): string =>
  language === 'ja'
    ? municipality.name
    : nameIn(language, municipality)
        .replace(/ (City|Town|Village)$/, '')
        .replace(syllable, '$1\u00AD')
