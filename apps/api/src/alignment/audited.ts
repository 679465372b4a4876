import type { Alignment } from '@renkei/schema'
import { isWeak } from './shared-words.ts'

/** A link as the audit trail tells it, from which 更新履歴 tells it to everyone: `projectId` since a link that was taken
 * back may go, and what is weak was shown to nobody but the office. */
export const audited = (
  { version, project, item, state, reason, words }: Alignment,
  projectId: number,
) => ({
  ...{ version, state, reason, projectId, isWeak: isWeak(words) },
  project: project.number,
  item: `${item.plan}/${item.id}`,
})
