import { type InquiryAnswer, numberMark } from '@renkei/schema'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Of last year's answer that was about what this goes on from: of which vision, and about what. */
export function FormerFrom({ answer: { previous } }: { answer: Pick<InquiryAnswer, 'previous'> }) {
  const word = useWords(words)
  const language = useLanguage()
  const from = previous?.from
  if (!from) return null
  const { vision, visionEn, printed, title } = from
  const named = titleIn(language, { title: vision, titleEn: visionEn }).text
  const what = [numberMark(language, printed), title].filter(Boolean).join(' ')
  return (
    <span className="small quiet block">
      <Marked text={word.from(named, what)} />
    </span>
  )
}
