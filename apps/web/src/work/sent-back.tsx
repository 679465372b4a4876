import type { SentBack } from '@renkei/schema'
import { Marked } from '../ui/marked.tsx'

/** By whom something was sent back (`lead` says so), and what is to be changed. */
export function SentBackNote({ lead, of: { note } }: { lead: string; of: Pick<SentBack, 'note'> }) {
  return (
    <p className="work-list__note">
      <Marked text={lead} />
      {note !== null && <span lang="ja">{note}</span>}
    </p>
  )
}
