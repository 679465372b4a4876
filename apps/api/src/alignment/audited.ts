import type { Alignment } from '@renkei/schema'

/** A link as the audit trail tells it. */
export const audited = ({ version, project, item, state, reason }: Alignment) => ({
  ...{ version, state, reason },
  project: project.number,
  item: `${item.plan}/${item.id}`,
})
