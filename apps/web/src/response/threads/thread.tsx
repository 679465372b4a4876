import { refusalOf } from '@renkei/client'
import { useResponseRefusal } from '../refusal-words.ts'
import { inquiryLimits, type InquiryPost } from '@renkei/schema'
import { useState } from 'react'
import { client, queryClient } from '../../api.ts'
import { By } from '../../writing/by.tsx'
import { write } from '../../writing/write.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { TextArea } from '../../ui/field.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAnswering } from '../model/use-store.ts'
import { responseQuery } from '../queries.ts'
import { words } from './words.ts'

/** Questions about a cell (without `cellKey` about the whole) with the office's answers, and a field
 * to go on. */
export function Thread({
  cellKey = null,
  name,
  posts,
  onClose,
}: {
  cellKey?: string | null
  name: string
  posts: readonly InquiryPost[]
  onClose: () => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const explain = useResponseRefusal()
  const { response } = useAnswering()
  const me = useMe()
  const [body, setBody] = useState('')
  const [told, setTold] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const isOffice = me?.municipality?.code !== response.municipality
  const canPost = ['open', 'closed'].includes(response.inquiry.state)

  const send = async () => {
    if (isBusy) return
    if (body.trim() === '') return setTold(word.needed)
    setBusy(true)
    setTold(undefined)
    const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
    try {
      const post = await write(client.response.post.mutate, { ...ref, key: cellKey, body })
      queryClient.setQueryData(
        responseQuery(ref).queryKey,
        (old) => old && { ...old, posts: [...old.posts, post] },
      )
      setBody('')
    } catch (error) {
      setTold(explain(refusalOf(error)))
    } finally {
      setBusy(false)
    }
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
          error={told}
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
