import type { HeldDocument } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrame } from '../../vision/queries.ts'
import { hashOf } from './place.ts'

/** The document that is the vision itself, whose pages projects name; undefined where none is known. */
export function useVisionDocument(): HeldDocument | undefined {
  const { documents, vision } = useFrame()
  return documents.find(({ key }) => key === vision.document)
}

/** Leads to a document, at a page of it where one is named; the words alone where there is none to lead to. */
export function PageLink({
  of,
  page = null,
  children,
}: {
  of: Pick<HeldDocument, 'id'> | undefined
  page?: number | null
  children: ReactNode
}) {
  if (!of) return children
  return (
    <Link
      to="/documents/$id"
      params={{ id: String(of.id) }}
      {...(page === null ? {} : { hash: hashOf(page) })}
    >
      {children}
    </Link>
  )
}

/** The same of a page of the vision, such as the one that describes a project. */
export function VisionPageLink({ page, children }: { page: number; children: ReactNode }) {
  return (
    <PageLink of={useVisionDocument()} page={page}>
      {children}
    </PageLink>
  )
}
