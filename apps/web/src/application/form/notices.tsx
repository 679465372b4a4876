import type { Application } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { fieldWords } from '../../diff/field-words.ts'
import { latestRemarks, RemarkList } from '../door/remark-list.tsx'
import type { Kept } from './keeper.ts'
import { words } from './page-words.ts'

/** What one should know before typing on: why it was returned, what was put back or taken over. */
export function Notices({
  application,
  kept: { restored, taken },
  refused,
}: {
  application: Application
  kept: Kept
  refused: string | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  const names = useWords(fieldWords)
  const name = useAuthorName()
  return (
    <>
      {application.state === 'returned' && <Returned application={application} />}
      {restored && <Notice title={word.restored}>{word.restoredMore}</Notice>}
      {taken && taken.fields.length > 0 && (
        <Notice
          title={word.taken(
            name(taken.theirs.by),
            formatMoment(taken.theirs.at, language),
            taken.fields
              .map((field) => (language === 'ja' ? `「${names[field]}」` : `“${names[field]}”`))
              .join(language === 'ja' ? '' : ', '),
          )}
        >
          {word.takenMore}
        </Notice>
      )}
      {refused !== undefined && <Refused text={refused} />}
    </>
  )
}

function Returned({ application }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  const event = application.events.findLast(({ action }) => action === 'return')
  const remarks = latestRemarks(application)
  if (!event) return null
  return (
    <section className="returned" aria-labelledby="returned">
      <h2 id="returned">
        {word.returned(name(event.by, 'place'), formatMoment(event.at, language))}
      </h2>
      {event.note !== null && event.note !== '' && <p lang="ja">{event.note}</p>}
      <p>{word.returnedMore(remarks.filter(({ field }) => field !== '').length)}</p>
      <RemarkList remarks={remarks.filter(({ field }) => field === '')} />
    </section>
  )
}
