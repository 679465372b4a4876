import { allows, can, formatDeadline, inquiryTransitions } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Notice } from '../../ui/notice.tsx'
import { numberOf } from '../../vision/address.ts'
import { BelowHead } from '../below-head.tsx'
import { responseQuery } from '../queries.ts'
import { Desks } from './desks.tsx'
import { Rows } from './rows.tsx'
import { words } from './words.ts'
import '../answer.css'
import './assign.css'

/** 庁内照会: which department of the town hall answers what, by when, and how far it is. */
export function AssignPage() {
  const { id = '', municipality = '' } = useParams({ strict: false })
  const { data: response } = useSuspenseQuery(
    responseQuery({ inquiry: numberOf(id), municipality }),
  )
  const word = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const isOwn = can(me, 'assignment.assign', { municipality })
  const isOpen = allows(inquiryTransitions.answer, response.inquiry.state)
  return (
    <div className="wrap">
      <BelowHead of={response} title={word.title} lead={word.lead}>
        <p className="quiet">{word.until(formatDeadline(response.deadline, language))}</p>
      </BelowHead>
      {!isOwn && <Notice title={word.notOwn} />}
      {isOwn && !isOpen && <Notice title={word.closed} />}
      <Desks response={response} canWrite={isOwn && isOpen} />
      <Rows response={response} canWrite={isOwn && isOpen} />
    </div>
  )
}
