import { type Me, can } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { isBackFrom } from '../endorsement/door/ended.tsx'
import { useMe } from '../session/use-session.ts'
import { numberOf, useVisionRef } from '../vision/address.ts'
import { EditPage } from './form/page.tsx'
import { type Beginning, openedQuery, subjectOf } from './queries.ts'
import { beginningIn } from './start/beginning.ts'
import { StartPage } from './start/page.tsx'
import { ViewPage } from './view/page.tsx'

/** An application: a form for those who may write it now, otherwise a page to read. A new one is kept from the first
 * thing typed in its form. */
export function ApplicationPage() {
  const { id = '' } = useParams({ strict: false })
  const search = useSearch({ from: '__root__' })
  const ref = useVisionRef()
  const me = useMe()
  const beginning = id === 'new' ? beginningIn(ref, search) : undefined
  if (!me) return null
  if (id === 'new' && !beginning) return <StartPage />
  return <Opened at={beginning ?? { id: numberOf(id) }} me={me} />
}

function Opened({ at: addressed, me }: { at: { id: number } | Beginning; me: Me }) {
  const [isRewriting, setRewriting] = useState(false)
  // The form in which an application is begun stays as it is when that is made: somebody types in it.
  const [begun, setBegun] = useState<{ id: number; place: string }>()
  const at = 'id' in addressed || begun === undefined ? addressed : { id: begun.id }
  const { data: application } = useSuspenseQuery(openedQuery(at))
  const place = placeOf(addressed)
  const { sentBack, endorsement } = application
  // Whoever sent it back reads what they did, and takes it up themselves only if they say so.
  const isOthers =
    sentBack !== null && endorsement !== null && isBackFrom(endorsement, me) && !isRewriting
  if ('id' in at && (isOthers || !can(me, 'application.save', subjectOf(application)))) {
    const rewrite = isOthers ? { onRewrite: () => setRewriting(true) } : {}
    return <ViewPage application={application} me={me} {...rewrite} key={place} />
  }
  return (
    <EditPage
      application={application}
      beginning={'id' in at ? undefined : at}
      place={place}
      me={me}
      onBegun={(id) => setBegun({ id, place })}
      key={begun && String(begun.id) === place ? begun.place : place}
    />
  )
}

/** Where what is typed and not saved yet is kept. */
const placeOf = (at: { id: number } | Beginning): string =>
  'id' in at
    ? String(at.id)
    : ['new', at.region, at.vision, at.kind, at.project, at.revision, at.policyArea].join('.')
