import type { InquiryCell } from '@renkei/schema'

/** No.17 三次救急医療等の提供; an indicator of no project by its title alone. */
export const cellName = (cell: Pick<InquiryCell, 'project' | 'title' | 'kind'>): string =>
  cell.project === null || cell.kind === 'indicators'
    ? cell.title
    : `No.${cell.project} ${cell.title}`
