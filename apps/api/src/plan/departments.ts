import { departmentReadings } from '@renkei/catalogue'
import {
  kanaSortKey,
  type PlanDepartmentDuties,
  type PlanDepartmentSummary,
  type VisionRef,
} from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { type DutyRow, selectCouncils, selectDuties } from './department-queries.ts'

/** The bureau that a name begins with. */
const bureauOf = (name: string): string | null => /^(.+?局|教育委員会)/.exec(name)?.[1] ?? null

const withoutBureau = (name: string): string => name.slice(bureauOf(name)?.length ?? 0)

/** Names that differ by the bureau alone. */
const namesakesOf = (name: string, all: readonly string[]): string[] =>
  all.filter(
    (other) =>
      other !== name &&
      (bureauOf(other) === null) !== (bureauOf(name) === null) &&
      withoutBureau(other) === withoutBureau(name),
  )

const collator = new Intl.Collator('ja')

/** By bureau and then by name, as they are read; those without a bureau last, those nobody has read after the
 * others. */
function inOrder(names: readonly string[]): string[] {
  const keyOf = (name: string) => {
    const kana = departmentReadings[name]
    return `${bureauOf(name) === null ? 1 : 0}${kana === undefined ? `1${name}` : `0${kanaSortKey(kana)}`}`
  }
  const keyed = names.map((name) => ({ name, key: keyOf(name) }))
  return keyed.toSorted((a, b) => collator.compare(a.key, b.key)).map(({ name }) => name)
}

type Councils = Awaited<ReturnType<typeof selectCouncils>>

/** The post that heads a department is its name with 長: only so does a seat name a department. */
const headedBy = (seat: string): string => seat.replace(/長$/, '').replace(/\s/g, '')

const seatsOf = (councils: Councils, name: string): PlanDepartmentDuties['seated'] =>
  councils.flatMap(({ item, council }) =>
    council.seats
      .filter(({ title }) => headedBy(title) === name)
      .map((seat) => ({ item, council: council.name, ...seat })),
  )

const summaryOf = (
  name: string,
  duties: readonly DutyRow[],
  councils: Councils,
  all: readonly string[],
) => {
  const seated = seatsOf(councils, name)
  const plans = [...duties, ...seated].map(({ item }) => item.plan)
  const items = new Set(duties.map(({ item, relistOf }) => `${item.plan} ${relistOf ?? item.id}`))
  return {
    ...{ name, kana: departmentReadings[name] ?? null, bureau: bureauOf(name) },
    namesakes: namesakesOf(name, all),
    ...{ items: items.size, repeated: duties.length - items.size },
    ...{ seats: seated.length, plans: [...new Set(plans)] },
  }
}

/** Every department and post that the plans of a region name, by bureau and in order of reading. */
export async function listPlanDepartments(
  db: Db,
  ref: VisionRef,
): Promise<PlanDepartmentSummary[]> {
  const { region_id: regionId } = await frameOf(db, ref)
  const [duties, councils] = [await selectDuties(db, regionId), await selectCouncils(db, regionId)]
  const byName = Map.groupBy(duties, ({ department }) => department)
  const posts = councils.flatMap(({ council }) => council.seats.map((s) => headedBy(s.title)))
  const all = inOrder([...new Set([...byName.keys(), ...posts])])
  return all.map((name) => summaryOf(name, byName.get(name) ?? [], councils, all))
}

/** Everything a department answers for. Throws Refused `departmentNotFound`. */
export async function getPlanDepartment(
  db: Db,
  { name, ...ref }: VisionRef & { name: string },
): Promise<PlanDepartmentDuties> {
  const { region_id: regionId } = await frameOf(db, ref)
  const all = await selectDuties(db, regionId)
  const duties = all.filter(({ department }) => department === name)
  const councils = await selectCouncils(db, regionId)
  const seated = seatsOf(councils, name)
  const names = [
    ...new Set([
      ...all.map(({ department }) => department),
      ...councils.flatMap(({ council }) => council.seats.map((seat) => headedBy(seat.title))),
    ]),
  ]
  if (duties.length + seated.length === 0) {
    throw new Refused('departmentNotFound', { parameter: 'name', value: name })
  }
  return {
    ...summaryOf(name, duties, councils, names),
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
