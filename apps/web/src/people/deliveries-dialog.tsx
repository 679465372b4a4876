import type { ListedDelivery, Webhook } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../api.ts'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { ActButton, ActsTable } from '../ui/acts-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Listed } from './listed.tsx'
import { Marked } from '../ui/marked.tsx'
import { Newest } from '../ui/newest.tsx'
import { formatMoment } from '../ui/time.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { refresh } from './queries.ts'
import { words } from './webhook-words.ts'

const often = 30_000
const soon = 2_000

/** What a webhook was told and what came of it, newest first, each to be sent once more. */
export function DeliveriesDialog({ of, onClose }: { of: Webhook; onClose: () => void }) {
  const word = useWords(words)
  const writing = useWriting<string>(refresh)
  const query = useQuery(
    api.webhook.deliveries.queryOptions(
      { id: of.id },
      {
        staleTime: 0,
        // What is on its way is looked at until something came of it.
        refetchInterval: ({ state: { data } }) =>
          data?.some(({ state, tries }) => state === 'waiting' && tries === 0) ? soon : often,
      },
    ),
  )
  const replay = (id: number) =>
    void writing.write(async () => {
      await client.webhook.replay.mutate({ id })
      return word.asked
    })
  return (
    <Dialog title={word.historyOf(of.name)} onClose={onClose} wide>
      <Outcome of={writing} />
      <Listed of={query} none={word.noDeliveries}>
        {(deliveries) => (
          <>
            <p className="small">{word.lookedAt}</p>
            <Newest of={deliveries}>
              {(shown) => (
                <ActsTable
                  caption={word.historyOf(of.name)}
                  heads={[word.event, word.outcome, word.lastTry]}
                >
                  {shown.map((delivery) => (
                    <Row
                      key={delivery.id}
                      of={delivery}
                      mayReplay={of.state === 'active'}
                      onReplay={() => replay(delivery.id)}
                    />
                  ))}
                </ActsTable>
              )}
            </Newest>
          </>
        )}
      </Listed>
      <div className="acts-row">
        <button type="button" className="btn" onClick={onClose}>
          {word.close}
        </button>
      </div>
    </Dialog>
  )
}

function Row({
  of: { event, about, madeAt, state, tries, lastAt, status, ms, problem, nextAt, tried },
  mayReplay,
  onReplay,
}: {
  of: ListedDelivery
  mayReplay: boolean
  onReplay: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { changeKind } = useTerms()
  const comma = language === 'ja' ? '、' : ', '
  const at = formatMoment(madeAt, language)
  const lastTry = [
    ...(status === null ? [] : [word.answered(status)]),
    ...(ms === null ? [] : [word.took(ms)]),
    ...(tries === 0 ? [] : [word.tries(tries)]),
  ]
  return (
    <tr>
      <th scope="row">
        {about === null ? (
          word.takenBack
        ) : (
          <>
            {{ ...changeKind, ...word.told }[about.kind]}{' '}
            <a href={about.path}>
              <Marked text={about.title} />
            </a>
          </>
        )}
        <span className="acts-table__under">{at}</span>
        <span className="acts-table__under">{event}</span>
      </th>
      <td>
        <span className="chip">{word.outcomeOf[state]}</span>
        {problem !== null && <span className="acts-table__under">{word.problem[problem]}</span>}
        {nextAt !== null && tries > 0 && (
          <span className="acts-table__under">{word.next(formatMoment(nextAt, language))}</span>
        )}
      </td>
      <td>
        {lastAt !== null && formatMoment(lastAt, language)}
        {lastTry.length > 0 && <span className="acts-table__under">{lastTry.join(comma)}</span>}
        {tried.length > 1 && (
          <details className="small">
            <summary>{word.eachTry}</summary>
            <ol reversed>
              {tried.map((one) => (
                <li key={one.at}>
                  {[
                    formatMoment(one.at, language),
                    ...(one.status === null ? [] : [word.answered(one.status)]),
                    word.took(one.ms),
                    one.problem === null ? word.outcomeOf.taken : word.problem[one.problem],
                  ].join(comma)}
                </li>
              ))}
            </ol>
          </details>
        )}
      </td>
      <td className="acts-table__acts">
        {mayReplay && <ActButton label={word.again} of={word.againOf(at)} onClick={onReplay} />}
      </td>
    </tr>
  )
}
