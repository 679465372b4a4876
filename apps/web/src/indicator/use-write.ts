import { useWriting } from '../writing/use-writing.ts'
import { refreshIndicators } from './queries.ts'

/** Writes about indicators, one at a time. */
export const useWrite = () => useWriting(refreshIndicators)
