import type { ApplicationState } from '@renkei/schema'
import { useTerms } from '../../i18n.tsx'

const looks: Record<ApplicationState, string> = {
  draft: '',
  submitted: 'chip--active',
  returned: 'chip--stop',
  approved: 'chip--done',
  rejected: 'chip--void',
  withdrawn: 'chip--void',
}

/** 下書き, 提出済み, 差し戻し …, and 決裁中 while the own town hall endorses it; what came to nothing is
 * struck. */
export function StateChip({
  state,
  endorsing = false,
}: {
  state: ApplicationState
  endorsing?: boolean
}) {
  const { applicationState: names, endorsementState } = useTerms()
  if (endorsing) return <span className="chip chip--active">{endorsementState.open}</span>
  return <span className={`chip ${looks[state]}`.trim()}>{names[state]}</span>
}
