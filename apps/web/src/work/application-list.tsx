import { type ApplicationItem, numberMark } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { StateChip } from '../application/door/state-chip.tsx'
import { Marked } from '../ui/marked.tsx'
import { words as applicationWords } from '../application/door/words.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { formatDay } from '../ui/time.ts'
import { Unbroken } from '../ui/unbroken.tsx'
import { useFrame } from '../vision/queries.ts'
import { useAuthorName } from '../writing/by.tsx'
import { SentBackNote } from './sent-back.tsx'
import type { Task } from './tasks.ts'
import { words } from './words.ts'

type Row = Omit<Task, 'kind'> & Partial<Pick<Task, 'kind'>>

/** Applications with what there is to do about each, if anything, and since when. */
export function ApplicationList({ tasks }: { tasks: readonly Row[] }) {
  return (
    <ul className="work-list">
      {tasks.map((task) => (
        <Item key={`${task.kind} ${task.application.id}`} {...task} />
      ))}
    </ul>
  )
}

function Item({ kind, application, since }: Row) {
  const text = useWords(words)
  const { untitled } = useWords(applicationWords)
  const { applicationKind: kinds } = useTerms()
  const language = useLanguage()
  const { id, region, vision, title, printed, remarks, consents, sentBack } = application
  const name = useAuthorName()
  const params = { region, vision: String(vision), id: String(id) }
  const date = formatDay(since, language)
  const meta = [
    [kinds[application.kind], numberMark(language, printed)].filter(Boolean).join(' '),
    useOwner(application),
    kind === 'returned' && remarks > 0 ? text.remarks(remarks) : '',
    kind !== 'draft' && consents.asked > 0 ? text.answers(consents.answered, consents.asked) : '',
  ].filter(Boolean)
  return (
    <li>
      <p className="work-list__date">
        <Unbroken>{kind ? text.since[kind](date) : date}</Unbroken>
      </p>
      <div>
        <p className="work-list__what">
          <Link
            to={
              kind === 'review'
                ? '/$region/$vision/review/$id'
                : '/$region/$vision/applications/$id'
            }
            params={params}
            lang={title === '' ? undefined : 'ja'}
          >
            {title === '' ? untitled : title}
          </Link>
        </p>
        <p className="work-list__meta">
          {meta.map((part) => (
            <span key={part}>
              <Marked text={part} />
            </span>
          ))}
        </p>
        {kind === 'sentBack' && sentBack && (
          <SentBackNote lead={text.sentBackIn(name(sentBack.by))} of={sentBack} />
        )}
      </div>
      <p className="work-list__todo">
        {kind ? (
          <span className="btn btn--sm">{text.todo[kind]}</span>
        ) : (
          <StateChip of={application} />
        )}
      </p>
    </li>
  )
}

function useOwner({ municipality, department }: ApplicationItem): string {
  const language = useLanguage()
  const owner = useFrame().municipalities.find(({ code }) => code === municipality)
  return [owner ? nameIn(language, owner) : municipality, department].join(' ')
}
