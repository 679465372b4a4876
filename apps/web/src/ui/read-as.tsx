import { type Bounds, convertedFrom } from '@renkei/schema'
import { defineWords, type Language, useLanguage } from '../i18n.tsx'
import { formatNumber } from './number.ts'

const words = defineWords({
  ja: (number: string) => `${number}として登録されます`,
  en: (number) => `Recorded as ${number}`,
})

type Typed = { typed: string; unit: string; bounds?: Bounds }

/** 1,500千円として登録されます, of 150万円 typed where 千円 are asked for; undefined where what was typed says
 * the same in plain digits, or is no number. */
function readAs(language: Language, { typed, unit, bounds = {} }: Typed): string | undefined {
  const number = convertedFrom(typed, unit, bounds)
  if (number === null) return undefined
  const gap = language === 'ja' || unit === '%' ? '' : ' '
  return words[language](`${formatNumber(number)}${gap}${unit}`.trim())
}

/** The same beside a field. */
export function ReadAs(of: Typed) {
  const text = readAs(useLanguage(), of)
  return (
    <span className="small quiet block" aria-live="polite">
      {text}
    </span>
  )
}
