import type { Indicator } from '@renkei/schema'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Asking } from '../writing/asking.tsx'
import { words } from './page-words.ts'
import { refreshIndicators } from './queries.ts'

/** Asks before an indicator is ended. */
export function EndDialog({
  indicator: { id, version },
  onClose,
}: {
  indicator: Indicator
  onClose: () => void
}) {
  const word = useWords(words)
  return (
    <Asking
      title={word.endTitle}
      verb={word.end}
      act={() => client.indicator.end.mutate({ id, version })}
      refresh={refreshIndicators}
      onClose={onClose}
    >
      <p>{word.endHelp}</p>
    </Asking>
  )
}
