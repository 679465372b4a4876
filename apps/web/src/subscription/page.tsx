import type { LinkedSubscription } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { client, queryClient } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { Trouble, Waiting } from '../ui/states.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { Frequency } from './door/frequency.tsx'
import { FollowedList } from './followed-list.tsx'
import { linkedQuery } from './queries.ts'
import { words } from './page-words.ts'
import { refusalOf } from '../client.ts'

/** Where the links of mails about changes lead: to start, change and end them, without signing in. */
export function SubscriptionPage() {
  const word = useWords(words)
  const { key = '' } = useParams({ strict: false })
  const query = linkedQuery(key)
  const { data, error, refetch } = useQuery(query)
  const [isEnded, setEnded] = useState(false)
  usePageTitle(word.title)
  const isGone = refusalOf(error) !== undefined
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.title}</h1>
      </div>
      {isEnded || isGone ? (
        <p role="status">{isEnded ? word.ended : word.gone}</p>
      ) : error ? (
        <Trouble title={word.failed} onRetry={() => void refetch()} />
      ) : data ? (
        <Linked subscription={data} keyed={key} onEnd={() => setEnded(true)} />
      ) : (
        <Waiting rows={4} />
      )}
    </div>
  )
}

function Linked({
  subscription: { frequency, follows, waiting, isPersonal },
  keyed: key,
  onEnd,
}: {
  subscription: LinkedSubscription
  keyed: string
  onEnd: () => void
}) {
  const word = useWords(words)
  const writing = useWriting<string>()
  // What was chosen shows at once; what is refused shows what is held.
  const [chosen, choose] = useState<'daily' | 'weekly'>()
  const show = (found: LinkedSubscription) =>
    queryClient.setQueryData(linkedQuery(key).queryKey, found)
  const start = () =>
    writing.write(async () => {
      show(await client.subscription.confirm.mutate({ key }))
      return word.started
    })
  const change = async (often: 'daily' | 'weekly') => {
    choose(often)
    await writing.write(async () => {
      show(await client.subscription.change.mutate({ key, frequency: often }))
      return word.saved
    })
    choose(undefined)
  }
  const end = async () => {
    const outcome = await writing.write(async () => {
      await client.subscription.end.mutate({ key })
      return word.ended
    })
    if ('done' in outcome) onEnd()
  }
  const isStopped = isPersonal && frequency === 'never'
  return (
    <>
      {waiting.length > 0 && (
        <Section title={word.waiting}>
          <FollowedList follows={waiting} end={false} />
          <p className="acts-row">
            <button
              type="button"
              className="btn btn--fill"
              aria-disabled={writing.isPending}
              onClick={() => void start()}
            >
              {word.start}
            </button>
          </p>
        </Section>
      )}
      <Outcome of={writing} />
      {follows.length > 0 && (
        <Section title={word.running}>
          <FollowedList follows={follows} end={false} />
          {isStopped && <p>{word.stopped}</p>}
          <Frequency
            label={word.frequency}
            options={['daily', 'weekly']}
            value={chosen ?? (frequency === 'never' ? undefined : frequency)}
            onChange={(often) => void change(often)}
          />
          {!isStopped && (
            <p className="acts-row">
              <button
                type="button"
                className="btn"
                aria-disabled={writing.isPending}
                onClick={() => void end()}
              >
                {word.end}
              </button>
              <span className="small quiet">{isPersonal ? word.endPersonal : word.endAddress}</span>
            </p>
          )}
        </Section>
      )}
    </>
  )
}
