import { z } from 'zod'
import { projectName } from './project.ts'

const count = z.number().int()
const code = z.string()
const indicatorId = z.number().int()

/** A ● that fewer than this share of a pillar's projects carry is thin there. */
export const thinShare = 0.1

/** A municipality that takes part in fewer than this share of the members' median seldom takes part. */
export const seldomShare = 0.5

/** 点検: what of a vision is missing, thin or not settled yet, as it stands today. Projects that ended and indicators
 * that ended are left out. A gap is where something could be looked at, not that it is wrong. */
export const gaps = z.object({
  /** Projects whose ●, or policy area, are inferred: how many ●, whether no ● is known at all, and since which day. */
  unconfirmed: z.array(
    z.object({
      ...projectName.shape,
      marks: count,
      isWithoutMarks: z.boolean(),
      policyArea: z.boolean(),
      since: z.iso.date(),
    }),
  ),
  /** Projects whose ● differ in number from the document's, while nobody has said why. */
  differing: z.array(z.object({ ...projectName.shape, markCount: count, marks: count })),
  /** Projects of which nobody has written what they do. */
  undescribed: z.array(projectName),
  /** Members that have not answered whether they take part, in how many projects, and in which (numbers). */
  unanswered: z.array(z.object({ municipality: code, projects: count, numbers: z.array(count) })),
  /** Members that take part in less than `seldomShare` of the median. Presumed participation is not counted. */
  seldom: z.array(z.object({ municipality: code, projects: count, median: z.number() })),
  /** Policy areas that have no project, or none under some priority measures (numbers). 再掲 counts as a project. */
  uncovered: z.array(z.object({ policyArea: code, projects: count, measures: z.array(count) })),
  /** Priority measures that less than `thinShare` of a pillar's projects (`of`) carry, but at least one. */
  thin: z.array(z.object({ pillar: count, measure: count, projects: count, of: count })),
  /** Indicators without an actual of years that have ended, from the vision's first or the one after the baseline. */
  unreported: z.array(z.object({ indicator: indicatorId, years: z.array(count) })),
  /** Ids of indicators that are behind, as `attainment` judges. */
  behind: z.array(indicatorId),
  /** Partners without an agreement that is in force. */
  unagreed: z.array(code),
  /** Policy areas with projects of which none says which article of the agreement it rests on. */
  unfounded: z.array(z.object({ policyArea: code, projects: count })),
})
export type Gaps = z.infer<typeof gaps>
