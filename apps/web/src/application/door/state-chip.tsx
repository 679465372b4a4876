import type { ApplicationItem, ApplicationState } from '@renkei/schema'
import { useTerms, useWords } from '../../i18n.tsx'
import { words } from './words.ts'

const looks: Record<ApplicationState, string> = {
  draft: '',
  submitted: 'chip--active',
  returned: 'chip--stop',
  approved: 'chip--done',
  rejected: 'chip--void',
  withdrawn: 'chip--void',
}

/** 下書き, 提出済み, 差し戻し …, and 決裁中 while the own town hall endorses it, and that it sent it back; what came to nothing is
 * struck. */
export function StateChip({
  of: { state, endorsing, sentBack },
}: {
  of: Pick<ApplicationItem, 'state' | 'endorsing' | 'sentBack'>
}) {
  const { applicationState: names, endorsementState } = useTerms()
  const { sentBackState } = useWords(words)
  if (sentBack) return <span className={`chip ${looks.returned}`}>{sentBackState}</span>
  if (endorsing) return <span className="chip chip--active">{endorsementState.open}</span>
  return <span className={`chip ${looks[state]}`.trim()}>{names[state]}</span>
}
