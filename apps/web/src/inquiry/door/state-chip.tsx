import type { InquiryState } from '@renkei/schema'
import { useTerms } from '../../i18n.tsx'

const looks: Record<InquiryState, string> = {
  prepared: '',
  open: 'chip--active',
  closed: '',
  published: 'chip--done',
}

/** 準備中, 受付中, 締切, 公表. */
export function StateChip({ state }: { state: InquiryState }) {
  const { inquiryState: names } = useTerms()
  return <span className={`chip ${looks[state]}`.trim()}>{names[state]}</span>
}
