import type { AssignmentItem, InquiryItem } from '@renkei/schema'
import { formatDeadline } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { inquiriesQuery } from '../inquiry/queries.ts'
import { useMe } from '../session/use-session.ts'
import { Section } from '../ui/section.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useVisionRef } from '../vision/address.ts'
import { useAuthorName } from '../writing/by.tsx'
import { SentBackNote } from './sent-back.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

type Params = { region: string; vision: string }

/** Inquiries the own municipality has not submitted its answers to, and questions that wait. */
export function Inquiries({
  inquiries,
  assignments,
  questions,
  params,
}: {
  inquiries: readonly InquiryItem[]
  /** What the own department is to answer of them. */
  assignments: readonly AssignmentItem[]
  questions: number
  params: Params
}) {
  const text = useWords(words)
  if (inquiries.length + assignments.length + questions === 0) return null
  return (
    <Section title={text.inquiries} note={text.inquiriesNote}>
      <p>
        <Link to="/account" search={{}} hash="calendar">
          {text.calendar}
        </Link>
      </p>
      {questions > 0 && <Questions params={params} />}
      <ul className="work-list">
        {assignments.map((item) => (
          <Item key={`own ${item.id}`} item={{ ...item, isOwn: true }} params={params} />
        ))}
        {inquiries.map(
          ({ own, ...inquiry }) =>
            own && <Item key={inquiry.id} item={{ ...inquiry, ...own }} params={params} />,
        )}
      </ul>
    </Section>
  )
}

/** Each inquiry about which municipalities asked something, and how much of it waits. */
function Questions({ params }: { params: Params }) {
  const text = useWords(words)
  const { data: inquiries = [] } = useQuery(inquiriesQuery(useVisionRef()))
  return (
    <ul className="work-list work-list--links">
      {inquiries.map(
        ({ id, title, questions }) =>
          questions > 0 && (
            <li key={id}>
              <Link to="/$region/$vision/inquiries/$id" params={{ ...params, id: String(id) }}>
                <Marked text={text.questions(questions, title)} />
              </Link>
            </li>
          ),
      )}
    </ul>
  )
}

type Listed = Pick<InquiryItem, 'id' | 'title' | 'deadline'> & {
  asked: number
  answered: number
  /** Of the own department, with what was said where its rows were sent back. */
  isOwn?: boolean
  sentBack?: NonNullable<InquiryItem['own']>['sentBack']
  remark?: string | null
}

function Item({ item, params }: { item: Listed; params: Params }) {
  const { id, title, deadline, asked, answered, isOwn = false, remark, sentBack = [] } = item
  const text = useWords(words)
  const language = useLanguage()
  const name = useAuthorName()
  const { inquiryKind: kinds } = useTerms()
  const municipality = useMe()?.municipality?.code
  if (municipality === undefined) return null
  return (
    <li>
      <p className="work-list__date">
        <Unbroken>{text.answerBy(formatDeadline(deadline, language))}</Unbroken>
      </p>
      <div>
        <p className="work-list__what">
          <Link
            to="/$region/$vision/inquiries/$id/responses/$municipality"
            params={{ ...params, id: String(id), municipality }}
            lang="ja"
          >
            {title}
          </Link>
        </p>
        <p className="work-list__meta">
          {isOwn && <span>{text.ownDesk}</span>}
          <span>
            <Marked text={text.answered(answered, asked)} />
          </span>
        </p>
        {sentBack.map((one) => (
          <SentBackNote
            key={one.at}
            lead={text.kindsSentBack[one.endorsing ? 'endorsing' : 'office'](
              name(one.by),
              one.kinds.map((kind) => kinds[kind]).join(language === 'ja' ? '・' : ', '),
            )}
            of={one}
          />
        ))}
        {remark && <p className="work-list__note">{text.sentBack(remark)}</p>}
      </div>
      <p className="work-list__todo">
        <span className="btn btn--sm">{sentBack.length > 0 ? text.answerAgain : text.answer}</span>
      </p>
    </li>
  )
}
