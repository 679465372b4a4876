import type { Indicator } from '@renkei/schema'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { words } from './page-words.ts'
import { useWrite } from './use-write.ts'

/** Asks before an indicator is ended. */
export function EndDialog({
  indicator: { id, version },
  onClose,
}: {
  indicator: Indicator
  onClose: () => void
}) {
  const word = useWords(words)
  const { told, isPending, write } = useWrite()
  const end = async () => {
    const outcome = await write(() => client.indicator.end.mutate({ id, version }))
    if ('done' in outcome) onClose()
  }
  return (
    <Dialog title={word.endTitle} onClose={onClose}>
      <p>{word.endHelp}</p>
      <div role="alert">{told !== undefined && <p className="alert-line">{told}</p>}</div>
      <div className="acts-row">
        <button type="button" className="btn btn--fill" aria-disabled={isPending} onClick={end}>
          {word.end}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {word.cancel}
        </button>
      </div>
    </Dialog>
  )
}
