import { formatDate, type Project, today } from '@renkei/schema'
import { useAuthorName } from '../../writing/by.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** 札幌市 政策企画部が令和８年６月１日に確認: who vouches for a fact, and since when. */
export function Vouched({ confirmed }: { confirmed: Project['policyArea']['confirmed'] }) {
  const language = useLanguage()
  const word = useWords(words)
  const nameOf = useAuthorName()
  if (!confirmed) return null
  const day = formatDate(today(new Date(confirmed.at)), language)
  return (
    <span className="vouched">
      <Marked text={word.vouched(nameOf(confirmed.by), day)} />
    </span>
  )
}
