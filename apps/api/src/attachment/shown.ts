import { applicationTransitions, type ApplicationState } from '@renkei/schema'

const written: readonly ApplicationState[] = applicationTransitions.save.from

/** Whether others than the applicant see a file: of an application that is being written, what was there
 * when it was submitted last, as of its text. */
export const isShown = (
  { state, submittedAt }: { state: ApplicationState; submittedAt: string | null },
  { addedAt }: { addedAt: string | Date },
): boolean =>
  !written.includes(state) || (submittedAt !== null && new Date(addedAt) <= new Date(submittedAt))
