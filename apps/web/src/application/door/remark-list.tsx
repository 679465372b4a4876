import { type Application, changedFields, type Draft, type Remark } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import { By } from '../../writing/by.tsx'
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

/** Whether what a remark of the last return is about says something else than it did then; undefined of
 * older ones, and of those on the whole. */
export function mendedSince(
  application: Application,
  before: Draft | null,
): (remark: Remark) => boolean | undefined {
  const latest = new Set(latestRemarks(application).map(({ id }) => id))
  const changed = before ? changedFields(before, application.draft) : []
  return ({ id, field }) =>
    before === null || field === '' || !latest.has(id)
      ? undefined
      : changed.some((one) => one === field.split('.')[0])
}

/** 指摘, under what they are about; `isMended` says whether that was done something about. */
export function RemarkList({
  remarks,
  isMended,
}: {
  remarks: readonly Remark[]
  isMended?: (remark: Remark) => boolean | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  return remarks.map((remark) => {
    const { id, body, by, sentAt, writtenAt } = remark
    const mended = isMended?.(remark)
    return (
      <div className="remark" key={id} role="note" aria-label={word.remark}>
        {mended !== undefined && (
          <p>
            <span className={`chip ${mended ? 'chip--done' : 'chip--stop'}`}>
              {mended ? word.mended : word.untouched}
            </span>
          </p>
        )}
        <p className="by">
          <span>
            <By author={by} />
          </span>
          <span>{formatMoment(sentAt ?? writtenAt, language)}</span>
        </p>
        <p lang="ja">{body}</p>
      </div>
    )
  })
}
