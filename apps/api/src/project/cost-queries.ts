import type { MoneyUnit } from '@renkei/schema'
import { sql } from 'kysely'
import { ints } from '../db/ints.ts'
import type { Db } from '../db/schema.ts'
import { standing } from './standing-queries.ts'

/** One amount of a project's cost in a fiscal year, in 千円; `share`: what one municipality bears of it. */
export type Cost = {
  number: number
  title: string
  fiscalYear: number
  of: 'cost' | 'subsidy' | 'share'
  municipality: string | null
  amount: number
  unit: MoneyUnit
}

/** Ids of a vision's projects, in order of number. */
export async function selectOrdered(db: Db, visionId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from project where vision_id = ${visionId}::int order by number
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** The costs of projects of these ids as they are registered now, or were at the end of the day `asOf`, in order of project
 * and fiscal year. */
export async function selectCosts(
  db: Db,
  projects: readonly number[],
  asOf?: string,
): Promise<Cost[]> {
  const { rows } = await sql<Cost>`
    select p.number, r.title, x.fiscal_year as "fiscalYear", x.of, x.municipality, x.amount, x.unit
    from project p join project_revision r on r.id = ${standing('p', asOf)}, lateral (
      select b.fiscal_year, 1 as place, 'cost' as of, null as municipality, b.amount, b.unit
        from budget b where b.revision_id = r.id
      union all select b.fiscal_year, 2, 'subsidy', null, b.subsidy, b.unit
        from budget b where b.revision_id = r.id
      union all select s.fiscal_year, 3, 'share', c.code, s.amount, s.unit
        from cost_share s join municipality c on c.id = s.municipality_id
        where s.revision_id = r.id) x
    where p.id = any(${ints(projects)}) and x.amount is not null
    order by p.number, x.fiscal_year, x.place, x.municipality
  `.execute(db)
  return rows
}
