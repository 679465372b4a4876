import type { InquiryAnswer } from '@renkei/schema'

/** No.17 三次救急医療等の提供; an indicator of no project by its title alone. */
export const subjectName = (answer: Pick<InquiryAnswer, 'project' | 'title' | 'kind'>): string =>
  answer.project === null || answer.kind === 'indicators'
    ? answer.title
    : `No.${answer.project} ${answer.title}`
