import { allows, can, formatDeadline, inquiryTransitions } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { numberOf, useVisionParams } from '../../vision/address.ts'
import { useMunicipalityName } from '../../vision/queries.ts'
import { responseQuery } from '../queries.ts'
import { words as answering } from '../words.ts'
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
  const { inquiries } = useWords(answering)
  const language = useLanguage()
  const nameOf = useMunicipalityName()
  const params = useVisionParams()
  const me = useMe()
  usePageTitle(word.title)
  const isOwn = can(me, 'assignment.assign', { municipality })
  const isOpen = allows(inquiryTransitions.answer, response.inquiry.state)
  return (
    <div className="wrap">
      <Breadcrumb>
        <Link to="/$region/$vision/inquiries" params={params}>
          {inquiries}
        </Link>
        <Link
          to="/$region/$vision/inquiries/$id/responses/$municipality"
          params={{ ...params, id, municipality }}
        >
          <span lang="ja">{response.inquiry.title}</span>
        </Link>
        {word.title}
      </Breadcrumb>
      <div className="page-head">
        <h1>
          {word.title} <span className="ph">{nameOf(municipality)}</span>
        </h1>
        <p className="lead">{word.lead}</p>
        <p className="quiet">{word.until(formatDeadline(response.deadline, language))}</p>
      </div>
      {!isOwn && <Notice title={word.notOwn} />}
      {isOwn && !isOpen && <Notice title={word.closed} />}
      <Desks response={response} canWrite={isOwn && isOpen} />
      <Rows response={response} canWrite={isOwn && isOpen} />
    </div>
  )
}
