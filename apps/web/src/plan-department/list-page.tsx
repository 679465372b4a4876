import { holdsWord, searchable } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../i18n.tsx'
import { planDepartmentsQuery } from '../plan/queries.ts'
import { Empty } from '../ui/empty.tsx'
import { PlansLink } from '../plan/door/plans-link.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { NarrowField } from '../ui/narrow-field.tsx'
import { PlanDepartmentTable } from './table.tsx'
import { useTyped } from '../chrome/use-typed.ts'
import { words } from './words.ts'
import './department.css'

/** 担当部局: every department and post the plans name. */
export function PlanDepartmentsPage() {
  const word = useWords(words)
  const { data: departments } = useSuspenseQuery(planDepartmentsQuery(useVisionRef()))
  const { text, type, found } = useTyped()
  const shown = departments.filter(({ name }) =>
    found.every((one) => holdsWord(searchable(name), one)),
  )
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[<PlansLink key="plans" />, word.title]}
        title={word.title}
        lead={word.lead}
      />
      {departments.length === 0 ? (
        <Empty>
          <p>{word.none}</p>
        </Empty>
      ) : (
        <>
          <NarrowField label={word.search} text={text} type={type} />
          <p className="departments-count" role="status">
            {shown.length === 0 ? word.notFound(text) : word.found(shown.length)}
          </p>
          {shown.length === 0 ? (
            <button type="button" className="btn btn--sm" onClick={() => type('')}>
              {word.clear}
            </button>
          ) : (
            <PlanDepartmentTable departments={shown} found={found} />
          )}
        </>
      )}
    </div>
  )
}
