import type { SentBack } from '@renkei/schema'
import { Marked } from '../ui/marked.tsx'
import { ownName } from '../writing/by.tsx'

/** By whom something was sent back (`lead` says so), and what is to be changed. */
export function SentBackNote({ lead, of: { by, note } }: { lead: string; of: SentBack }) {
  return (
    <p className="work-list__note">
      <Marked text={lead} name={ownName(by)} />
      {note !== null && <span lang="ja">{note}</span>}
    </p>
  )
}
