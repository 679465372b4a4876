import type { Attachment } from '@renkei/schema'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { formatMoment } from '../ui/time.ts'
import { useAuthorName } from './by.tsx'
import { words } from './file-words.ts'
import './files.css'

/** Files beside something, to be stored on one's own machine. `action`: what stands beside one. */
export function FileList({
  files,
  action,
}: {
  files: readonly Attachment[]
  action?: (attachment: Attachment) => ReactNode
}) {
  const language = useLanguage()
  const { sizeOf } = useWords(words)
  const name = useAuthorName()
  return (
    <ul className="file-list">
      {files.map((one) => (
        <li key={one.id}>
          <span>
            <a href={`/attachments/${one.id}`} lang="ja" download>
              {one.name}
            </a>
            <span className="quiet small">
              {sizeOf(one.size)}　{name(one.by, 'place')}　{formatMoment(one.addedAt, language)}
            </span>
          </span>
          {action?.(one)}
        </li>
      ))}
    </ul>
  )
}
