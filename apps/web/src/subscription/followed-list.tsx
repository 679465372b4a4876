import { type Follow, numberMark } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { client } from '../api.ts'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './door/words.ts'
import { refresh } from './queries.ts'

/** What somebody follows, each with the way to its page; `end`: and to end it. */
export function FollowedList({
  follows,
  end = true,
}: {
  follows: readonly Follow[]
  end?: boolean
}) {
  const word = useWords(words)
  const writing = useWriting<string>(refresh)
  const stop = ({ region, vision, kind, code }: Follow) =>
    writing.write(async () => {
      const named = kind === 'project' ? { project: Number(code) } : { [kind]: code }
      await client.subscription.unfollow.mutate({
        ...{ region, vision },
        ...(kind === 'region' ? {} : named),
      })
      return word.unfollowed
    })
  return (
    <>
      {follows.length === 0 ? (
        <Empty>{word.none}</Empty>
      ) : (
        <ul className="followed">
          {follows.map((one) => (
            <li key={`${one.region} ${one.vision} ${one.kind} ${one.code}`}>
              <FollowedLink of={one} />
              {end && (
                <button
                  type="button"
                  className="btn btn--sm"
                  aria-disabled={writing.isPending}
                  onClick={() => void stop(one)}
                >
                  {word.stop}
                  <span className="vh">{word.of(one.title)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Outcome of={writing} />
    </>
  )
}

function FollowedLink({ of }: { of: Follow }) {
  const language = useLanguage()
  const { kind, code } = of
  const params = { region: of.region, vision: String(of.vision) }
  const title = titleIn(language, of)
  const text = (
    <span lang={title.lang === language ? undefined : title.lang}>
      {of.printed !== '' && `${numberMark(language, of.printed)} `}
      {title.text}
    </span>
  )
  if (kind === 'project') {
    return (
      <Link to="/$region/$vision/projects/$number" params={{ ...params, number: code }} search={{}}>
        {text}
      </Link>
    )
  }
  if (kind === 'policyArea') {
    return (
      <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code }} search={{}}>
        {text}
      </Link>
    )
  }
  return kind === 'municipality' ? (
    <Link to="/$region/$vision/municipalities/$code" params={{ ...params, code }} search={{}}>
      {text}
    </Link>
  ) : (
    <Link to="/$region/$vision" params={params} search={{}}>
      {text}
    </Link>
  )
}
