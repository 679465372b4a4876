import type { InquiryPost } from '@renkei/schema'
import type { Section } from '../sections.ts'

/** What the table of a kind is given; `postsOf` answers the same list while nothing was posted. */
export type TableProps = {
  sections: readonly Section[]
  postsOf: (key: string) => readonly InquiryPost[]
  /** Whether any cell has an answer of an earlier year. */
  hasPrevious: boolean
}
