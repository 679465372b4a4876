import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { numberOf } from '../vision/address.ts'
import { PreparePage } from './prepare/page.tsx'
import { inquiryQuery } from './queries.ts'
import { StatusPage } from './status/page.tsx'
import './inquiry.css'

/** An inquiry as the policy office sees it: its form while it is prepared, then 回答の状況. */
export function InquiryPage() {
  const { id } = useParams({ strict: false })
  const { data: inquiry } = useSuspenseQuery(inquiryQuery(numberOf(id ?? '')))
  return inquiry.state === 'prepared' ? (
    <PreparePage key={inquiry.id} inquiry={inquiry} />
  ) : (
    <StatusPage key={inquiry.id} id={inquiry.id} />
  )
}
