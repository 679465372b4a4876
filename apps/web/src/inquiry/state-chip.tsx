import type { InquiryState } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

const looks: Record<InquiryState, string> = {
  prepared: '',
  open: 'chip--active',
  closed: '',
  published: 'chip--done',
}

/** 準備中, 受付中, 締切, 公表. */
export function StateChip({ state }: { state: InquiryState }) {
  const { state: names } = useWords(words)
  return <span className={`chip ${looks[state]}`.trim()}>{names[state]}</span>
}
