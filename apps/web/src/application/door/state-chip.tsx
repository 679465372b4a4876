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

/** 下書き, 提出済み, 差し戻し …; what came to nothing is struck. */
export function StateChip({ state }: { state: ApplicationState }) {
  const { applicationState: names } = useTerms()
  return <span className={`chip ${looks[state]}`.trim()}>{names[state]}</span>
}
