import { formatDate } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { Waiting } from '../ui/states.tsx'
import { OpenItems } from './open-items.tsx'
import { useClosing } from './queries.ts'
import { words } from './words.ts'

/** Before a department is closed: what nobody would do any more, and what leads there. */
export function ClosingNote({ department }: { department: number }) {
  const word = useWords(words)
  const language = useLanguage()
  const { data: closing, isError } = useClosing(department)
  if (isError) return <Notice title={word.handoverUnknown} />
  if (!closing) return <Waiting rows={1} />
  const { applications, assignments, transfers, positions } = closing
  const warnings = [
    ...(assignments.length > 0 ? [word.closingAssigned] : []),
    ...transfers.map(({ name, on }) => word.closingTransfer(name, formatDate(on, language))),
    ...positions.map((position) => word.closingPost(position)),
  ]
  return (
    <div className="people-handover">
      {warnings.map((warning) => (
        <Notice key={warning} title={warning} />
      ))}
      {applications.length + assignments.length > 0 && (
        <>
          <h3>{word.closingOpen}</h3>
          <OpenItems {...{ applications, assignments }} />
        </>
      )}
    </div>
  )
}
