import { ItemProjects } from '../alignment/door/item-projects.tsx'
import { PlanItemPage } from '../plan/item/page.tsx'

/** An item with the projects that serve it: alignments know of plans, plans nothing of them. */
export const ItemPage = () => <PlanItemPage projects={ItemProjects} />
