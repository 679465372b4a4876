import { useWriting } from '../writing/use-writing.ts'
import { refreshInquiries } from './queries.ts'

/** Writes about inquiries, one at a time. */
export const useWrite = (refresh: () => Promise<unknown> = refreshInquiries) => useWriting(refresh)
