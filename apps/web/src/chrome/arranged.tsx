import type { VisionArranged } from '@renkei/schema'
import { defineWords, textIn, useLanguage, useWords } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { useFrame } from '../vision/queries.ts'

const words = defineWords({
  ja: { policyAreas: '役割と区分は推定', measures: 'テーマは推定' },
  en: { policyAreas: 'Role and group: inferred', measures: 'Theme: inferred' },
})

/** The sign of it alone, for heads that have no room for words. */
export function ArrangedSign({ of }: { of: VisionArranged['of'] }) {
  const word = useWords(words)
  const isInferred = useFrame().arranged.some((one) => one.of === of)
  if (!isInferred) return null
  return (
    <span title={word[of]}>
      <Mark basis="inferred" inline />
      <span className="vh">{word[of]}</span>
    </span>
  )
}

/** That the place of areas or measures in the vision's own order was inferred, and from what; nothing where
 * its document says it. */
export function Arranged({ of }: { of: VisionArranged['of'] }) {
  const language = useLanguage()
  const word = useWords(words)
  const found = useFrame().arranged.find((one) => one.of === of)
  if (!found) return null
  const { text, lang } = textIn(language, found.reason, found.reasonEn)
  return (
    <span className="small block">
      <Mark basis="inferred" inline />
      {word[of]}
      {language === 'ja' ? '　' : '. '}
      <span lang={lang}>{text}</span>
    </span>
  )
}
