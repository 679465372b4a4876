import type { Application, Remark } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { words } from './words.ts'
import './remark-list.css'

/** The remarks that came with the last return. */
export function latestRemarks({ sentRemarks }: Application): Remark[] {
  const last = sentRemarks
    .map(({ sentAt }) => sentAt ?? '')
    .toSorted()
    .at(-1)
  return sentRemarks.filter(({ sentAt }) => sentAt === last)
}

/** 指摘, under what they are about. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  return remarks.map(({ id, body, by, sentAt, writtenAt }) => (
    <div className="remark" key={id} role="note" aria-label={word.remark}>
      <p className="by">
        <span>{name(by)}</span>
        <span>{formatMoment(sentAt ?? writtenAt, language)}</span>
      </p>
      <p lang="ja">{body}</p>
    </div>
  ))
}
