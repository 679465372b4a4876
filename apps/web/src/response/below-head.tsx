import type { Response } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useVisionParams } from '../vision/address.ts'
import { useMunicipalityName } from '../vision/queries.ts'
import { words } from './words.ts'

/** The head of a page below a response: the way back to it, what the page is, and whose answers it is about. */
export function BelowHead({
  of: { inquiry, municipality },
  title,
  lead,
  children,
}: {
  of: Pick<Response, 'inquiry' | 'municipality'>
  title: string
  lead: string
  children?: ReactNode
}) {
  const { inquiries } = useWords(words)
  const nameOf = useMunicipalityName()
  const params = useVisionParams()
  usePageTitle(title)
  return (
    <>
      <Breadcrumb>
        <Link to="/$region/$vision/inquiries" params={params}>
          {inquiries}
        </Link>
        <Link
          to="/$region/$vision/inquiries/$id/responses/$municipality"
          params={{ ...params, id: String(inquiry.id), municipality }}
        >
          <span lang="ja">{inquiry.title}</span>
        </Link>
        {title}
      </Breadcrumb>
      <div className="page-head">
        <h1>
          {title} <span className="ph">{nameOf(municipality)}</span>
        </h1>
        <p className="lead">{lead}</p>
        {children}
      </div>
    </>
  )
}
