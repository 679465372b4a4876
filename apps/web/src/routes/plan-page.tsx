import { AlignmentFlow } from '../alignment/door/flow.tsx'
import { PlanPage as Page } from '../plan/page.tsx'

/** A plan with how its items lead to policy areas: alignments know of plans, plans nothing of them. */
export const PlanPage = () => <Page flow={AlignmentFlow} />
