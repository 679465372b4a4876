import type { InquiryItem } from '@renkei/schema'
import { formatDeadline } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Section } from '../ui/section.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { words } from './words.ts'

type Params = { region: string; vision: string }

/** Inquiries the own municipality has not submitted its answers to, and questions that wait. */
export function Inquiries({
  inquiries,
  questions,
  params,
}: {
  inquiries: readonly InquiryItem[]
  questions: number
  params: Params
}) {
  const text = useWords(words)
  if (inquiries.length + questions === 0) return null
  return (
    <Section title={text.inquiries} note={text.inquiriesNote}>
      {questions > 0 && (
        <ul className="work-list work-list--links">
          <li>
            <Link to="/$region/$vision/inquiries" params={params}>
              {text.questions(questions)}
            </Link>
          </li>
        </ul>
      )}
      <ul className="work-list">
        {inquiries.map((inquiry) => (
          <Item key={inquiry.id} inquiry={inquiry} params={params} />
        ))}
      </ul>
    </Section>
  )
}

function Item({ inquiry: { id, title, own }, params }: { inquiry: InquiryItem; params: Params }) {
  const text = useWords(words)
  const language = useLanguage()
  const municipality = useMe()?.municipality?.code
  if (!own || municipality === undefined) return null
  return (
    <li>
      <p className="work-list__date">
        <Unbroken>{text.answerBy(formatDeadline(own.deadline, language))}</Unbroken>
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
        <p className="work-list__meta">{text.answered(own.answered, own.asked)}</p>
      </div>
      <p className="work-list__todo">{text.answer}</p>
    </li>
  )
}
