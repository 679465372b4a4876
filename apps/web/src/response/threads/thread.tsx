import { allows, inquiryLimits, type InquiryPost, inquiryTransitions } from '@renkei/schema'
import { useState } from 'react'
import { client, queryClient } from '../../api.ts'
import { By } from '../../writing/by.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { TextArea } from '../../ui/field.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAnswering } from '../model/use-store.ts'
import { responseQuery } from '../queries.ts'
import { useWriting } from '../../writing/use-writing.ts'
import { useResponseWords } from '../refusal-words.ts'
import { words } from './words.ts'

/** Questions about an answer (without `answerKey` about the whole) with the office's answers, and a field
 * to go on. */
export function Thread({
  answerKey = null,
  name,
  posts,
  onClose,
}: {
  answerKey?: string | null
  name: string
  posts: readonly InquiryPost[]
  onClose: () => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { response } = useAnswering()
  const me = useMe()
  const [body, setBody] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { refused, tell, write } = useWriting(undefined, useResponseWords())
  const isOffice = me?.municipality?.code !== response.municipality
  const canPost = allows(inquiryTransitions.post, response.inquiry.state)

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
      setBody('')
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
        <TextArea
          label={isOffice ? word.bodyOffice : word.body}
          error={isMissing ? word.needed : refused}
          value={body}
          limit={inquiryLimits.body}
          onChange={({ currentTarget: { value } }) => setBody(value)}
        />
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
