import {
  allows,
  type Inquiry,
  inquiryLimits,
  type InquiryQuestion,
  inquiryTransitions,
  numberMark,
} from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { By } from '../../writing/by.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshInquiries } from '../queries.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** The questions that wait for the office, each with a field to answer it. */
export function Questions({ inquiry }: { inquiry: Inquiry }) {
  const word = useWords(words)
  const { data: questions } = useQuery(
    api.inquiry.questions.queryOptions({ id: inquiry.id }, { refetchInterval: 30_000 }),
  )
  const [replied, tellReplied] = useState('')
  return (
    <>
      {/* The question that was answered is gone by then. */}
      <div role="status">
        {replied !== '' && (
          <p className="done-line">
            <Marked text={word.replied(replied)} />
          </p>
        )}
      </div>
      {questions && questions.length > 0 && (
        <Section title={word.questions(questions.length)}>
          <ul className="questions">
            {questions.map((question) => (
              <Question
                key={question.post.id}
                question={question}
                inquiry={inquiry}
                onReplied={tellReplied}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Question({
  question: { municipality, about, post },
  inquiry: { id, state },
  onReplied,
}: {
  question: InquiryQuestion
  inquiry: Inquiry
  /** Told the municipality's name. */
  onReplied: (name: string) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { inquiryKind: kinds } = useTerms()
  const params = useVisionParams()
  const known = useFrame().municipalities.find(({ code }) => code === municipality)
  const name = known ? nameIn(language, known) : municipality
  const [body, type] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { refused, isPending, tell, write } = useWriting(refreshInquiries)
  const send = async () => {
    setMissing(body.trim() === '')
    if (body.trim() === '') return
    const outcome = await write(() =>
      client.response.post.mutate({ inquiry: id, municipality, key: post.key, body }),
    )
    if (!('fields' in outcome)) onReplied(name)
    else if (outcome.fields.length > 0) tell(outcome.refusal)
  }
  return (
    <li>
      <h3>
        {name}
        {about && (
          <span lang="ja">
            {'　'}
            {about.printed !== '' && `${numberMark(language, about.printed)} `}
            {about.title}
          </span>
        )}
        {about && <span className="quiet small">{`　${kinds[about.kind]}`}</span>}
      </h3>
      <p className="questions__body" lang="ja">
        {post.body}
      </p>
      <p className="small quiet">
        <By author={post.by} /> {formatMoment(post.at, language)}
        {'　'}
        <Link
          to="/$region/$vision/inquiries/$id/responses/$municipality"
          params={{ ...params, id: String(id), municipality }}
          search={about ? { kind: [about.kind] } : {}}
        >
          <Marked text={word.questionThread(name)} />
        </Link>
      </p>
      {allows(inquiryTransitions.post, state) && (
        <div className="screen-only">
          <TextArea
            label={word.reply}
            rows={2}
            limit={inquiryLimits.body}
            value={body}
            error={isMissing ? word.replyNeeded : refused}
            onChange={({ target }) => type(target.value)}
          />
          <button
            type="button"
            className="btn btn--sm"
            aria-disabled={isPending}
            onClick={() => void send()}
          >
            <Marked text={word.replyTo(name)} />
          </button>
        </div>
      )}
    </li>
  )
}
