import { allows, inquiryTransitions, type Response, responseTransitions } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { useMunicipalityName } from '../../vision/queries.ts'
import { responseQuery } from '../queries.ts'
import { RequestForm, useRequest } from '../request.tsx'
import { words as answering } from '../words.ts'
import { useMe } from '../../session/use-session.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { numberOf, useVisionParams } from '../../vision/address.ts'
import { workbookAddress } from './upload.ts'
import { UploadSection } from './upload-section.tsx'
import { words } from './words.ts'
import './workbook.css'

/** Answering by workbook: download, fill in, see what it would change, take it over. */
export function WorkbookPage() {
  const { id = '', municipality = '' } = useParams({ strict: false })
  const ref = { inquiry: numberOf(id), municipality }
  const { data: response } = useSuspenseQuery(responseQuery(ref))
  const word = useWords(words)
  const { inquiries } = useWords(answering)
  const nameOf = useMunicipalityName()
  const params = useVisionParams()
  usePageTitle(word.title)
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
        <p className="book__get">
          <a className="btn" href={`${workbookAddress(ref)}.xlsx`} download>
            {word.download}
          </a>
        </p>
      </div>
      <Taking response={response} name={nameOf(municipality)} />
    </div>
  )
}

function Taking({ response, name }: { response: Response; name: string }) {
  const { readOnly } = useWords(words)
  const me = useMe()
  const { inquiry, municipality } = response
  const [request, giveRequest] = useRequest(`${me?.id ?? ''}.${inquiry.id}.${municipality}`)
  const isOpen =
    allows(inquiryTransitions.answer, inquiry.state) &&
    allows(responseTransitions.save, response.state)
  if (!isOpen) return <Notice title={readOnly} />
  if (me?.municipality?.code !== municipality && request === undefined) {
    return <RequestForm municipality={name} onGive={giveRequest} />
  }
  return <UploadSection response={response} request={request} />
}
