import type { Department } from '@renkei/schema'
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import type { Read } from '../write/action.ts'
import { now, overwrite } from '../write/queries.ts'

const noun = sql`json_build_object('id', d.id, 'municipality', m.code, 'name', d.name,
  'closedAt', d.closed_at, 'version', d.version,
  'core', exists (select from membership s where s.municipality_id = m.id and s.role = 'core'),
  'people', (select count(*) from person p
    where p.department_id = d.id and p.deactivated_at is null))`

/** Departments of a municipality, or all, open ones first. */
export async function selectDepartments(
  db: Db,
  municipality: string | undefined,
): Promise<Department[]> {
  const { rows } = await sql<{ department: Department }>`
    select ${noun} as department
    from department d join municipality m on m.id = d.municipality_id
    where ${municipality ?? null}::text is null or m.code = ${municipality ?? null}::text
    order by m.code, d.closed_at is not null, d.name, d.id
  `.execute(db)
  return rows.map(({ department }) => department)
}

export async function selectDepartment(db: Db, id: number): Promise<Department | undefined> {
  const { rows } = await sql<{ department: Department }>`
    select ${noun} as department
    from department d join municipality m on m.id = d.municipality_id
    where d.id = ${id}::int
  `.execute(db)
  return rows[0]?.department
}

/** Answers the new department's id; undefined where the municipality has one of that name, or is not
 * in the registry. */
export async function insertDepartment(
  db: Db,
  municipality: string,
  name: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into department (municipality_id, name)
    select id, ${name} from municipality where code = ${municipality}
    on conflict (municipality_id, name) do nothing
    returning id
  `.execute(db)
  return rows[0]?.id
}

/** Renames the version that was read; false when there is a newer one. */
export async function renameDepartment(
  db: Db,
  { id, version }: Read,
  name: string,
): Promise<boolean> {
  const row = await overwrite(db, 'department', version, { name })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the municipality of a department has another one of this name. */
export async function nameIsTaken(db: Db, id: number, name: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from department d join department o on o.municipality_id = d.municipality_id
    where d.id = ${id}::int and o.id <> d.id and o.name = ${name}
  `.execute(db)
  return rows.length > 0
}

/** Closes the version that was read, if nobody is left in it; false otherwise. */
export async function closeDepartment(db: Db, { id, version }: Read): Promise<boolean> {
  const row = await overwrite(db, 'department', version, { closed_at: now })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('person')
            .select('id')
            .where('department_id', '=', id)
            .where('deactivated_at', 'is', null),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
