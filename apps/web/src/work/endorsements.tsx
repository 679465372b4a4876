import type { EndorsementTask } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Section } from '../ui/section.tsx'
import { formatDay } from '../ui/time.ts'
import { Unbroken } from '../ui/unbroken.tsx'
import { By } from '../writing/by.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

type Params = { region: string; vision: string }

/** 決裁: what waits for the person's post first, then what they have yet to see, and last what they might
 * endorse for another. */
export function Endorsements({
  tasks,
  params,
}: {
  tasks: readonly EndorsementTask[]
  params: Params
}) {
  const text = useWords(words)
  if (tasks.length === 0) return null
  const order = ['seal', 'see', 'proxy']
  const sorted = tasks.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
  return (
    <Section title={text.endorsements} note={text.endorsementsNote}>
      <ul className="work-list">
        {sorted.map((task) => (
          <Item key={`${task.part} ${task.id}`} task={task} params={params} />
        ))}
      </ul>
    </Section>
  )
}

function Item({ task, params }: { task: EndorsementTask; params: Params }) {
  const text = useWords(words)
  const language = useLanguage()
  const municipality = useMe()?.municipality?.code ?? ''
  const { part, application, inquiry, title, by, position, since } = task
  const to =
    inquiry === null
      ? ({
          to: '/$region/$vision/applications/$id',
          params: { ...params, id: String(application) },
        } as const)
      : ({
          to: '/$region/$vision/inquiries/$id/responses/$municipality',
          params: { ...params, id: String(inquiry), municipality },
        } as const)
  return (
    <li>
      <p className="work-list__date">
        <Unbroken>{text.endorseSince[part](formatDay(since, language))}</Unbroken>
      </p>
      <div>
        <p className="work-list__what">
          <Link {...to} hash="endorsement" lang="ja">
            {title}
          </Link>
        </p>
        <p className="work-list__meta">
          <span>{inquiry === null ? text.ofApplication : text.ofResponse}</span>
          <span>
            {text.draftedBy}
            <By author={by} />
          </span>
        </p>
      </div>
      <p className="work-list__todo">
        <span className={part === 'proxy' ? 'quiet' : undefined}>
          <Marked text={text.endorse[part](position)} />
        </span>
      </p>
    </li>
  )
}
