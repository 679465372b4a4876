import type { MailService } from '@renkei/schema'
import { inARow, useLanguage, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { formatMoment } from '../ui/time.ts'
import { problemWords } from './door/problem-words.ts'
import { words } from './words.ts'

/** Whether mail goes out at all: since when not, why, and what to do. */
export function Service({
  service: { configured, lastSentAt, trouble },
}: {
  service: MailService
}) {
  const language = useLanguage()
  const word = useWords(words)
  const problems = useWords(problemWords)
  const last =
    lastSentAt === null ? word.noneYet : word.lastSent(formatMoment(lastSentAt, language))
  if (!configured) {
    return (
      <Notice title={word.notConfigured}>
        <p>{word.notConfiguredHelp}</p>
      </Notice>
    )
  }
  if (!trouble) {
    return (
      <p className="mail-well" role="status">
        <Icon name="check" />
        <span>{inARow(language, word.well, last)}</span>
      </p>
    )
  }
  const { what, todo } = problems[trouble.problem]
  return (
    <div className="alert" role="status">
      <Icon name="error" />
      <div>
        <h2>{what}</h2>
        <p>{todo}</p>
        {trouble.answer && <p lang="en">{word.answered(trouble.answer)}</p>}
        <p>{inARow(language, word.since(formatMoment(trouble.at, language)), last)}</p>
      </div>
    </div>
  )
}
