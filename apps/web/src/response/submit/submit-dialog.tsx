import { formatDate, inquiryKind, type Response } from '@renkei/schema'
import { client } from '../../api.ts'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Asking } from '../../writing/asking.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { rowId } from '../answers/ids.ts'
import { subjectName } from '../answers/name.ts'
import { daysUntil } from '../days.ts'
import type { AnswerStore } from '../model/store.ts'
import { useStoreState } from '../model/use-store.ts'
import { useStep } from './step.ts'
import { words } from './words.ts'

const shown = 12

/** What is still missing, with the way there; where nothing is, the last question before the answers
 * go out. */
export function SubmitDialog({
  response,
  request,
  store,
  onGo,
  onClose,
}: {
  response: Response
  request: string | undefined
  store: AnswerStore
  onGo: (key: string) => void
  onClose: () => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const { summary, contested } = useStoreState(store)
  const step = useStep(client.response.submit.mutate, response, request)
  const open = [...new Set([...summary.wrong, ...summary.missing, ...contested])]
  const counts = (
    <ul>
      {inquiryKind.options
        .filter((kind) => response.cells.some((answer) => answer.kind === kind))
        .map((kind) => {
          const { answered, due } = summary.kinds[kind]
          return <li key={kind}>{word.counts(names[kind], answered, due)}</li>
        })}
    </ul>
  )
  if (open.length > 0) {
    return (
      <Dialog title={word.notReady(open.length)} onClose={onClose}>
        {counts}
        <p className="help">{word.notReadyMore}</p>
        <ul className="missing">
          {open.slice(0, shown).map((key) => {
            const answer = store.entry(key)?.answer
            return answer ? (
              <li key={key}>
                <a
                  href={`#${rowId(key)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onGo(key)
                  }}
                >
                  {names[answer.kind]}　{subjectName(answer)}
                </a>
              </li>
            ) : null
          })}
          {open.length > shown && <li>{word.more(open.length - shown)}</li>}
        </ul>
        <div className="acts-row">
          <button className="btn" type="button" onClick={onClose}>
            {word.cancel}
          </button>
        </div>
      </Dialog>
    )
  }
  const isLate = daysUntil(response.deadline) < 0
  return (
    <Asking title={word.ready} verb={word.submit} before={store.save} {...step} onClose={onClose}>
      {counts}
      <p>{word.readyText(formatDate(response.deadline, language))}</p>
      {isLate && <p className="late">{word.late}</p>}
      {store.hasUnsaved() && <Refused text={word.unsaved} />}
    </Asking>
  )
}
