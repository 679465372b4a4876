import { can } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMe } from '../session/use-session.ts'
import { numberOf } from '../vision/address.ts'
import { EditPage } from './form/page.tsx'
import { applicationQuery, subjectOf } from './queries.ts'
import { ViewPage } from './view/page.tsx'

/** An application: a form for those who may write it now, otherwise a page to read. */
export function ApplicationPage() {
  const { id = '' } = useParams({ strict: false })
  const { data: application } = useSuspenseQuery(applicationQuery(numberOf(id)))
  const me = useMe()
  if (!me) return null
  return can(me, 'application.save', subjectOf(application)) ? (
    <EditPage application={application} me={me} key={application.id} />
  ) : (
    <ViewPage application={application} me={me} key={application.id} />
  )
}
