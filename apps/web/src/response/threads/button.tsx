import type { InquiryPost } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { words } from './words.ts'

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
  const word = useWords(words)
  const isWaiting = posts.length > 0 && posts.at(-1)?.office === false
  return (
    <button className="q-btn" type="button" aria-expanded={isOpen} onClick={onToggle}>
      {word.open}
      {posts.length > 0 && <b> {word.count(posts.length)}</b>}
      <span className="vh">
        {word.about(name)}
        {isWaiting && ` ${word.waiting}`}
      </span>
    </button>
  )
}
