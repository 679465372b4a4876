import type { Webhook } from '@renkei/schema'
import { inARow, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { ActButton, ActsTable } from '../ui/acts-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { formatDay, formatMoment } from '../ui/time.ts'
import { words } from './webhook-words.ts'
import type { WebhookAct } from './webhooks-section.tsx'

type OnAct = (what: WebhookAct, webhook: Webhook) => void

/** Webhooks with where they are sent, what they are told, and whether it is taken. */
export function WebhooksTable({ webhooks, onAct }: { webhooks: readonly Webhook[]; onAct: OnAct }) {
  const word = useWords(words)
  return (
    <ActsTable
      caption={word.title}
      heads={[word.name, word.department, word.kinds, word.state, word.lastTaken]}
    >
      {webhooks.map((webhook) => (
        <Row key={webhook.id} of={webhook} onAct={onAct} />
      ))}
    </ActsTable>
  )
}

function Row({ of: webhook, onAct }: { of: Webhook; onAct: OnAct }) {
  const word = useWords(words)
  const { changeKind } = useTerms()
  const language = useLanguage()
  const { name, url, department, kinds, state, failingSince, lastTry } = webhook
  const { lastTakenAt, formerUntil, waiting } = webhook
  const moment = (at: string) => formatMoment(at, language)
  const button = (what: WebhookAct, label: string, of: string) => (
    <ActButton label={label} of={of} onClick={() => onAct(what, webhook)} />
  )
  return (
    <tr>
      <th scope="row">
        <Marked text={name} />
        <span className="acts-table__under">{url}</span>
      </th>
      <td>
        <Marked text={department.name} />
      </td>
      <td>
        {kinds.length === 0
          ? word.everything
          : kinds.map((kind) => (
              <span key={kind} className="block">
                {changeKind[kind]}
              </span>
            ))}
      </td>
      <td>
        <span className="chip">{word.stateOf[state]}</span>
        {waiting > 0 && <span className="acts-table__under">{word.waiting(waiting)}</span>}
        {failingSince !== null && (
          <span className="acts-table__under">{word.failing(moment(failingSince))}</span>
        )}
        {failingSince !== null && lastTry?.problem && (
          <span className="acts-table__under">
            {inARow(
              language,
              word.problem[lastTry.problem],
              lastTry.status === null ? '' : word.answered(lastTry.status),
            )}
          </span>
        )}
        {state === 'disabled' && <span className="acts-table__under">{word.disabled}</span>}
        {department.closed && <span className="acts-table__under">{word.closed}</span>}
        {formerUntil !== null && (
          <span className="acts-table__under">{word.formerUntil(moment(formerUntil))}</span>
        )}
      </td>
      <td>
        {lastTakenAt === null ? word.neverTaken : moment(lastTakenAt)}
        <span className="acts-table__under">
          <Marked text={word.madeBy(formatDay(webhook.madeAt, language), webhook.madeBy)} />
        </span>
      </td>
      <td className="acts-table__acts">
        {button('history', word.history, word.historyOf(name))}
        {state === 'active'
          ? button('pause', word.pause, word.pauseOf(name))
          : !department.closed && button('resume', word.resume, word.resumeOf(name))}
        {button('renew', word.renew, word.renewOf(name))}
        {button('remove', word.remove, word.removeOf(name))}
      </td>
    </tr>
  )
}
