import type { PlanDepartmentDuties, PlanDepartmentSummary, VisionRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { type DutyRow, selectCouncils, selectDuties } from './department-queries.ts'

const collator = new Intl.Collator('ja')

type Councils = Awaited<ReturnType<typeof selectCouncils>>

/** The post that heads a department is its name with 長: only so does a seat name a department. */
const headedBy = (seat: string): string => seat.replace(/長$/, '').replace(/\s/g, '')

const seatsOf = (councils: Councils, name: string): PlanDepartmentDuties['seated'] =>
  councils.flatMap(({ item, council }) =>
    council.seats
      .filter(({ title }) => headedBy(title) === name)
      .map((seat) => ({ item, council: council.name, ...seat })),
  )

const summaryOf = (name: string, duties: readonly DutyRow[], councils: Councils) => {
  const seated = seatsOf(councils, name)
  const plans = [...duties, ...seated].map(({ item }) => item.plan)
  const items = new Set(duties.map(({ item, relistOf }) => `${item.plan} ${relistOf ?? item.id}`))
  return {
    ...{ name, items: items.size, repeated: duties.length - items.size },
    ...{ seats: seated.length, plans: [...new Set(plans)] },
  }
}

/** Every department and post that the plans of a region name, in Japanese order. */
export async function listPlanDepartments(
  db: Db,
  ref: VisionRef,
): Promise<PlanDepartmentSummary[]> {
  const { region_id: regionId } = await frameOf(db, ref)
  const [duties, councils] = [await selectDuties(db, regionId), await selectCouncils(db, regionId)]
  const byName = Map.groupBy(duties, ({ department }) => department)
  const posts = councils.flatMap(({ council }) => council.seats.map((s) => headedBy(s.title)))
  return [...new Set([...byName.keys(), ...posts])]
    .toSorted(collator.compare)
    .map((name) => summaryOf(name, byName.get(name) ?? [], councils))
}

/** Everything a department answers for. Throws Refused `departmentNotFound`. */
export async function getPlanDepartment(
  db: Db,
  { name, ...ref }: VisionRef & { name: string },
): Promise<PlanDepartmentDuties> {
  const { region_id: regionId } = await frameOf(db, ref)
  const duties = await selectDuties(db, regionId, name)
  const councils = await selectCouncils(db, regionId)
  const seated = seatsOf(councils, name)
  if (duties.length + seated.length === 0) {
    throw new Refused('departmentNotFound', { parameter: 'name', value: name })
  }
  return {
    ...summaryOf(name, duties, councils),
    duties: duties.map(({ item, words, relisted, citation, others }) => ({
      ...item,
      ...{ words, relisted, citation, others },
    })),
    seated,
  }
}

/** Whether a region's plans name the department, or a post of it. */
export async function planDepartmentExists(
  db: Db,
  regionId: number,
  name: string,
): Promise<boolean> {
  if ((await selectDuties(db, regionId, name)).length > 0) return true
  return seatsOf(await selectCouncils(db, regionId), name).length > 0
}
