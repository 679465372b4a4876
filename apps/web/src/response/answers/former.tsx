import { useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { answerName } from '../../ui/words.ts'
import { useLanguage } from '../../i18n.tsx'
import { givenAnswers, type InquiryAnswer } from '@renkei/schema'
import { words } from './words.ts'

/** Last year's answer; in the first year what the registry holds. */
export function FormerAnswer({ answer: { previous, current } }: { answer: InquiryAnswer }) {
  const language = useLanguage()
  const { noPrevious } = useWords(words)
  const given = givenAnswers.find((answer) => answer === previous?.draft['answer'])
  const known = given ? { answer: given, basis: 'source' as const } : current
  if (!known) return <span className="quiet">{noPrevious}</span>
  const { answer, basis } = known
  const department = given === 'lead' ? previous?.draft['department'] : undefined
  return (
    <>
      <AnswerSign answer={answer} basis={basis} inline />
      {answerName(language, answer, basis)}
      {department && (
        <span className="former-dept" lang="ja">
          {department}
        </span>
      )}
    </>
  )
}
