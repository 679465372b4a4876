import { allows, can, inquiryLimits, type InquiryPost, inquiryTransitions } from '@renkei/schema'
import { useEffect, useId, useState } from 'react'
import { client, queryClient } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { TextArea } from '../ui/field.tsx'
import { formatMoment } from '../ui/time.ts'
import { By } from '../writing/by.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './answers/words.ts'
import { useAnswering } from './model/use-store.ts'
import { responseQuery } from './queries.ts'
import { Marked } from '../ui/marked.tsx'
import { useResponseWords } from './refusal-words.ts'

// What was begun and not sent, until the window is closed.
const begun = new Map<string, string>()

/** Questions about an answer (without `answerKey` about the whole) with the office's answers, and a field
 * to go on. */
export function Thread({
  answerKey = null,
  name,
  posts,
  isAsked = true,
  onClose,
}: {
  answerKey?: string | null
  name: string
  posts: readonly InquiryPost[]
  /** Whether somebody opened it to write: its field then takes the focus. */
  isAsked?: boolean
  onClose: () => void
}) {
  const language = useLanguage()
  const word = useWords(words).thread
  const { response } = useAnswering()
  const me = useMe()
  const place = [me?.id, response.inquiry.id, response.municipality, answerKey].join(' ')
  const [body, setBody] = useState(begun.get(place) ?? '')
  const type = (text: string) => {
    begun.set(place, text)
    setBody(text)
  }
  const fieldId = useId()
  useEffect(() => {
    if (!isAsked) return
    const field = document.getElementById(fieldId)
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'nearest' })
  }, [isAsked, fieldId])
  const [isMissing, setMissing] = useState(false)
  const { refused, tell, write } = useWriting(undefined, useResponseWords())
  const isOffice = me?.municipality?.code !== response.municipality
  const mayPost = useMayPost()
  const canPost = mayPost && allows(inquiryTransitions.post, response.inquiry.state)

  const send = async () => {
    setMissing(body.trim() === '')
    if (body.trim() === '') return
    const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
    const outcome = await write(() => client.response.post.mutate({ ...ref, key: answerKey, body }))
    if ('done' in outcome) {
      queryClient.setQueryData(
        responseQuery(ref).queryKey,
        (old) => old && { ...old, posts: [...old.posts, outcome.done] },
      )
      type('')
    } else if (outcome.fields.length > 0) tell(outcome.refusal)
  }

  return (
    <section className="thread" aria-label={word.title(name)}>
      <ol>
        {posts.map((post) => (
          <li key={post.id} className={post.office ? 'post--office' : undefined}>
            <p className="small quiet">
              {post.office && <b>{word.office}</b>} <By author={post.by} />{' '}
              {formatMoment(post.at, language)}
            </p>
            <p className="post__body" lang="ja">
              {post.body}
            </p>
          </li>
        ))}
      </ol>
      {canPost && (
        <div className="screen-only">
          <TextArea
            id={fieldId}
            label={isOffice ? word.bodyOffice : word.body}
            error={isMissing ? word.needed : refused}
            value={body}
            limit={inquiryLimits.body}
            onChange={({ currentTarget: { value } }) => type(value)}
          />
        </div>
      )}
      <div className="acts-row">
        {canPost && (
          <button className="btn btn--fill btn--sm" type="button" onClick={() => void send()}>
            {isOffice ? word.reply : word.send}
          </button>
        )}
        <button className="btn btn--sm" type="button" onClick={onClose}>
          {word.close}
        </button>
      </div>
    </section>
  )
}

/** Whether one may ask about the response, or answer. */
function useMayPost(): boolean {
  const { response } = useAnswering()
  const { municipality, inquiry } = response
  return can(useMe(), 'response.post', { municipality, region: inquiry.region })
}

/** 質問 2件, with a sign while the office has not answered. */
export function ThreadButton({
  posts,
  name,
  isOpen,
  onToggle,
}: {
  posts: readonly InquiryPost[]
  name: string
  isOpen: boolean
  onToggle: () => void
}) {
  const word = useWords(words).thread
  const mayPost = useMayPost()
  if (!mayPost && posts.length === 0) return null
  const isWaiting = posts.length > 0 && posts.at(-1)?.office === false
  return (
    <button className="q-btn screen-only" type="button" aria-expanded={isOpen} onClick={onToggle}>
      {word.open}
      {posts.length > 0 && <b> {word.count(posts.length)}</b>}
      <span className="vh">
        <Marked text={word.about(name)} />
        {isWaiting && ` ${word.waiting}`}
      </span>
    </button>
  )
}
