import { latestRemarks, RemarkList } from '../door/remark-list.tsx'
import { useForm } from './context.ts'
import { rootOf } from './sections.ts'

/** What the reviewers remarked on a field, while the application is returned. */
export function RemarksOf({ field }: { field: string }) {
  const { application } = useForm()
  if (application.state !== 'returned') return null
  return (
    <RemarkList remarks={latestRemarks(application).filter((one) => rootOf(one.field) === field)} />
  )
}
