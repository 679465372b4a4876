import type { Calendar } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { CopiedText } from '../../ui/copied-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Guide } from '../../ui/guide.tsx'
import { Section } from '../../ui/section.tsx'
import { formatMoment } from '../../ui/time.ts'
import { Outcome } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { calendarQuery, refresh } from '../queries.ts'
import { words } from './words.ts'

/** The secret address at which the signed-in person's own calendar reads deadlines. */
export function CalendarSection() {
  const word = useWords(words)
  const { data } = useQuery(calendarQuery())
  if (data === undefined) return null
  return (
    <Section title={word.title} id="calendar">
      <p>{word.lead}</p>
      <p>{word.secret}</p>
      <Acts held={data} />
      <Guide title={word.guide} steps={word.steps} />
    </Section>
  )
}

function Acts({ held }: { held: Calendar | null }) {
  const word = useWords(words)
  const language = useLanguage()
  const [address, show] = useState<string>()
  const writing = useWriting<string>(refresh)
  const renew = () =>
    writing.write(async () => {
      const { path } = await client.calendar.renew.mutate()
      show(new URL(path, location.origin).href)
      return word.made
    })
  const end = () =>
    writing.write(async () => {
      await client.calendar.end.mutate()
      return word.ended
    })
  const moment = (at: string) => formatMoment(at, language)
  const close = () => show(undefined)
  return (
    <>
      {held && <p>{word.since(moment(held.madeAt), held.lastUsedAt && moment(held.lastUsedAt))}</p>}
      <div className="acts-row">
        <button
          type="button"
          className="btn"
          aria-disabled={writing.isPending}
          onClick={() => void renew()}
        >
          {held ? word.renew : word.make}
        </button>
        {held && (
          <button
            type="button"
            className="btn"
            aria-disabled={writing.isPending}
            onClick={() => void end()}
          >
            {word.end}
          </button>
        )}
      </div>
      {held && <p className="help">{word.renewHelp}</p>}
      <Outcome of={writing} />
      {address !== undefined && (
        <Dialog title={word.shownTitle} onClose={close}>
          <p>{word.shownHelp}</p>
          <CopiedText
            label={word.address}
            value={address}
            copy={word.copy}
            done={{ text: word.done, onClose: close }}
          />
        </Dialog>
      )}
    </>
  )
}
