import type { Follow as Followed, FollowTarget } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { stringifySearch } from '../../address.ts'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { Marked } from '../../ui/marked.tsx'
import { settingsQuery, useMe } from '../../session/use-session.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { Outcome } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refresh, subscriptionQuery } from '../queries.ts'
import { Ask } from './ask.tsx'
import { words } from './words.ts'
import './follow.css'

type Of = Pick<FollowTarget, 'project' | 'policyArea' | 'municipality'>

const searchOf = (of: Of): Record<string, string[]> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, [String(value)]]))

/** The ways to be told what changes of a project, an area, a municipality, or, where none is named, the region:
 * following it for who is signed in, mail for others, its page of changes and its feed. `name`: what it is called. */
export function Follow({ of, name, onPage = true }: { of: Of; name: string; onPage?: boolean }) {
  const word = useWords(words)
  const me = useMe()
  const params = useVisionParams()
  const { region, vision } = useFrame()
  const { data: settings } = useQuery(settingsQuery())
  const [isAsking, ask] = useState(false)
  const search = searchOf(of)
  const feed = `/open/${region.slug}/changes.atom${stringifySearch({ vision: [String(vision.edition)], ...search })}`
  return (
    <div className="follow screen-only" role="group" aria-label={word.bar}>
      {/* React puts it into the document's head, where readers of feeds look for it. */}
      <link
        rel="alternate"
        type="application/atom+xml"
        href={feed}
        title={`${word.changes} ${name}`}
      />
      {me && <Button of={of} name={name} mail={settings?.mail ?? false} />}
      <ul>
        {onPage && (
          <li>
            <Link to="/$region/$vision/changes" params={params} search={search}>
              {word.changes}
              <span className="vh">
                <Marked text={word.of(name)} />
              </span>
            </Link>
          </li>
        )}
        {!me && settings?.mail && (
          <li>
            <button type="button" className="btn btn--sm" onClick={() => ask(true)}>
              {word.byMail}
            </button>
          </li>
        )}
        <li>
          <a href={feed}>
            {word.feed}
            <span className="vh">
              <Marked text={word.of(name)} />
            </span>
          </a>
        </li>
      </ul>
      {isAsking && <Ask of={of} name={name} onClose={() => ask(false)} />}
    </div>
  )
}

const isOf =
  (of: Of, region: string) =>
  (one: Followed): boolean =>
    one.region === region &&
    (one.kind === 'region'
      ? Object.keys(of).length === 0
      : of[one.kind] !== undefined && String(of[one.kind]) === one.code)

function Button({ of, name, mail }: { of: Of; name: string; mail: boolean }) {
  const word = useWords(words)
  const ref = useVisionRef()
  const me = useMe()
  const { data } = useQuery(subscriptionQuery())
  const writing = useWriting<string>(refresh)
  if (!data) return null
  const follows = data.follows.some(isOf(of, ref.region))
  const isMailed = mail && !me?.demonstration
  const told = isMailed ? word.followed[data.frequency] : mail ? word.followed.never : word.noMail
  const press = () =>
    writing.write(async () => {
      const target = { ...ref, ...of }
      if (follows) {
        await client.subscription.unfollow.mutate(target)
        return word.unfollowed
      }
      await client.subscription.follow.mutate(target)
      return told
    })
  return (
    <>
      <button
        type="button"
        className="btn btn--sm"
        aria-pressed={follows}
        aria-disabled={writing.isPending}
        onClick={() => void press()}
      >
        {follows ? word.following : word.follow}
        <span className="vh">
          <Marked text={word.of(name)} />
        </span>
      </button>
      <Outcome of={writing} />
      {follows && (
        <Link to="/account" search={{}}>
          {word.settings}
        </Link>
      )}
    </>
  )
}
