import { type Draft, type DraftField, diffText } from '@renkei/schema'
import { Lists } from '../diff/lists.tsx'
import { Texts, SideName } from '../diff/texts.tsx'
import { isChosen, isList, valueOf } from '../diff/values.ts'
import { useLanguage } from '../i18n.tsx'
import { useFrame } from '../vision/queries.ts'
import '../diff/diff.css'

/** A field of a draft as people read it. Beside an earlier draft, what changed since is marked: in
 * one text, deleted and added together. */
export function ReadOnly({
  field,
  draft,
  since = draft,
}: {
  field: DraftField
  draft: Draft
  since?: Draft
}) {
  const language = useLanguage()
  const frame = useFrame()
  return (
    <div className={`diff diff--bare${since === draft ? ' diff--plain' : ''}`}>
      <div className="diff__cells">
        {isList(field) ? (
          <Lists field={field} side="after" before={since} after={draft} beside={undefined} />
        ) : (
          <Marked
            before={valueOf(field, since, frame, language)}
            after={valueOf(field, draft, frame, language)}
            chosen={isChosen(field)}
          />
        )}
      </div>
    </div>
  )
}

function Marked({ before, after, chosen }: { before: string; after: string; chosen: boolean }) {
  if (chosen || before === after || before === '' || after === '') {
    return <Texts side="after" before={before} after={after} chosen={chosen} />
  }
  return (
    <p lang="ja">
      {diffText(before, after).map(({ kind, text }, at) => {
        if (kind === 'same') return text
        const Tag = kind === 'removed' ? 'del' : 'ins'
        return (
          // Parts of one text stand where they stand.
          // oxlint-disable-next-line react/no-array-index-key
          <Tag key={at}>
            <SideName side={kind === 'removed' ? 'before' : 'after'} />
            {text}
          </Tag>
        )
      })}
    </p>
  )
}
