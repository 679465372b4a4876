import { allows, inquiryTransitions, type Response, responseTransitions } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { useMunicipalityName } from '../../vision/queries.ts'
import { BelowHead } from '../below-head.tsx'
import { responseQuery } from '../queries.ts'
import { RequestForm, useRequest } from '../request.tsx'
import { useMe } from '../../session/use-session.ts'
import { Notice } from '../../ui/notice.tsx'
import { numberOf } from '../../vision/address.ts'
import { workbookAddress } from './upload.ts'
import { UploadSection } from './upload-section.tsx'
import { words } from './words.ts'
import '../../writing/book.css'

/** Answering by workbook: download, fill in, see what it would change, take it over. */
export function WorkbookPage() {
  const { id = '', municipality = '' } = useParams({ strict: false })
  const ref = { inquiry: numberOf(id), municipality }
  const { data: response } = useSuspenseQuery(responseQuery(ref))
  const word = useWords(words)
  const nameOf = useMunicipalityName()
  return (
    <div className="wrap">
      <BelowHead of={response} title={word.title} lead={word.lead}>
        <p className="book__get">
          <a className="btn" href={`${workbookAddress(ref)}.xlsx`} download>
            {word.download}
          </a>
        </p>
      </BelowHead>
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
