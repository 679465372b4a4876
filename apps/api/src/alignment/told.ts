import type { Alignment } from '@renkei/schema'

/** A link as the audit trail tells it. */
export const told = ({ version, project, item, state, reason }: Alignment) => ({
  ...{ version, state, reason },
  project: project.number,
  item: `${item.plan}/${item.id}`,
})
