import { type Message, newest } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client, queryClient } from '../api.ts'
import { Marked } from '../ui/marked.tsx'
import { words as applicationWords } from '../application/door/words.ts'
import { inARow, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { Newest } from '../ui/newest.tsx'
import { Section } from '../ui/section.tsx'
import { formatMoment } from '../ui/time.ts'
import { messagesQuery } from '../session/work.ts'
import { problemWords } from '../mail/door/problem-words.ts'
import { useSaidBy } from '../vision/queries.ts'
import { write } from '../writing/write.ts'
import { words } from './words.ts'

const refreshMessages = () =>
  Promise.all([
    queryClient.invalidateQueries(api.message.pathFilter()),
    queryClient.invalidateQueries(api.work.pathFilter()),
  ])

type Params = { region: string; vision: string }

/** お知らせ: what others did about the department's applications. Opening one marks it as read. */
export function Messages({ params }: { params: Params }) {
  const text = useWords(words)
  const { data: messages } = useQuery({ ...messagesQuery(), staleTime: 0 })
  const read = (ids: number[]) =>
    void write(client.message.read.mutate, { ids }).then(refreshMessages, () => {
      // They stay unread, to be opened again.
    })
  if (!messages) return null
  const unread = messages
    .slice(0, newest)
    .filter(({ readAt }) => readAt === null)
    .map(({ id }) => id)
  const note = unread.length > 0 ? text.unreadCount(unread.length) : text.allRead
  return (
    <Section id="messages" title={text.messages} note={messages.length > 0 ? note : undefined}>
      {messages.length === 0 && (
        <Empty>
          <p>{text.noMessages}</p>
        </Empty>
      )}
      {messages.length > 0 && (
        <Newest of={messages}>
          {(shown) => (
            <ul className="work-list">
              {shown.map((message) => (
                <Item
                  key={message.id}
                  message={message}
                  params={params}
                  onOpen={() => read([message.id])}
                />
              ))}
            </ul>
          )}
        </Newest>
      )}
      {unread.length > 0 && (
        <p className="acts-row">
          <button className="btn btn--sm" type="button" onClick={() => read(unread)}>
            {text.markAll}
          </button>
        </p>
      )}
    </Section>
  )
}

function Item({
  message: {
    at,
    kind,
    application,
    inquiry,
    invitation,
    transfer,
    webhook,
    title,
    from,
    note,
    answer,
    problem,
    readAt,
  },
  params,
  onOpen,
}: {
  message: Message
  params: Params
  onOpen: () => void
}) {
  const text = useWords(words)
  const problems = useWords(problemWords)
  const { untitled } = useWords(applicationWords)
  const language = useLanguage()
  const { consentAnswer: answers } = useTerms()
  const saidBy = useSaidBy()
  return (
    <li className={readAt === null ? 'unread' : undefined}>
      <p className="work-list__date">{formatMoment(at, language)}</p>
      <div>
        <p className="work-list__what">
          {kind === 'unasked' ? (
            <b lang="ja">{title}</b>
          ) : (
            <Link
              {...(invitation
                ? peopleLink(invitation)
                : webhook
                  ? { ...peopleLink(webhook), hash: 'webhooks' }
                  : transfer
                    ? { ...peopleLink(transfer), hash: 'transfers' }
                    : inquiry
                      ? inquiryLink(inquiry, params)
                      : applicationLink(application, params))}
              onClick={readAt === null ? onOpen : undefined}
            >
              <Marked
                text={invitation ? text.invitationOf(title) : title === '' ? untitled : title}
              />
            </Link>
          )}
        </p>
        <p>
          <Marked text={text.message[kind](saidBy(from), answer && answers[answer])} />
        </p>
        {problem && (
          <p className="work-list__note">
            {inARow(
              language,
              problems[problem].what,
              invitation ? text.inviteAgain : text.stillThere,
            )}
          </p>
        )}
        {note && (
          <p className="work-list__note">
            <Marked text={note} />
          </p>
        )}
      </div>
      <p className="work-list__todo">{readAt === null && text.unread}</p>
    </li>
  )
}

const applicationLink = (id: number | null, params: Params) =>
  ({ to: '/$region/$vision/applications/$id', params: { ...params, id: String(id) } }) as const

const peopleLink = ({ municipality }: { municipality: string | null }) =>
  ({ to: '/people', search: municipality ? { municipality: [municipality] } : {} }) as const

/** To the response it is about, otherwise to the inquiry. */
const inquiryLink = ({ id, municipality }: NonNullable<Message['inquiry']>, params: Params) =>
  municipality === null
    ? ({ to: '/$region/$vision/inquiries/$id', params: { ...params, id: String(id) } } as const)
    : ({
        to: '/$region/$vision/inquiries/$id/responses/$municipality',
        params: { ...params, id: String(id), municipality },
      } as const)
