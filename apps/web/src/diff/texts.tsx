import { diffText } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

export type Side = 'before' | 'after'

/** One side of a text: what only it has is struck or underlined. A text with nothing on the other
 * side, and a chosen value, is marked as a whole. */
export function Texts({
  side,
  before,
  after,
  chosen,
}: {
  side: Side
  before: string
  after: string
  chosen: boolean
}) {
  const word = useWords(words)
  const own = side === 'before' ? before : after
  if (own === '') return <p className="none">{side === 'before' ? word.nothing : word.emptied}</p>
  if (before === after) return <p lang="ja">{own}</p>
  if (before === '' || after === '') {
    return (
      <p className={`whole whole--${side === 'before' ? 'cut' : 'add'}`} lang="ja">
        <SideName side={side} />
        {own}
      </p>
    )
  }
  return (
    <p lang="ja">{chosen ? <Changed side={side}>{own}</Changed> : parts(side, before, after)}</p>
  )
}

function parts(side: Side, before: string, after: string) {
  const wanted = side === 'before' ? 'removed' : 'added'
  return diffText(before, after).map(({ kind, text }, index) =>
    kind === 'same' ? (
      text
    ) : kind === wanted ? (
      // Parts of one text stand where they stand.
      // oxlint-disable-next-line react/no-array-index-key
      <Changed side={side} key={index}>
        {text}
      </Changed>
    ) : null,
  )
}

function Changed({ side, children }: { side: Side; children: string }) {
  const Tag = side === 'before' ? 'del' : 'ins'
  return (
    <Tag>
      <SideName side={side} />
      {children}
    </Tag>
  )
}

/** 削除 or 追加, for those who do not see strikes and underlines. */
export function SideName({ side }: { side: Side }) {
  const language = useWords(words)
  return <span className="vh">{side === 'before' ? language.removed : language.added} </span>
}
