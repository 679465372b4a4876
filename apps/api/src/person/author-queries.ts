import { type RawBuilder, sql } from 'kysely'

/** Who did something, as an `Author`, from the columns that hold the ids of person and department;
 * null where the person is. `named` adds the person's name, which only signed-in people are told. */
export const authorOf = (person: string, department: string, named: boolean): RawBuilder<unknown> =>
  sql`case when ${sql.ref(person)} is not null then json_build_object(
    'municipality', (select json_build_object('code', by_m.code, 'name', by_m.name)
      from department by_d join municipality by_m on by_m.id = by_d.municipality_id
      where by_d.id = ${sql.ref(department)}),
    'department', (select by_d.name from department by_d where by_d.id = ${sql.ref(department)}),
    'person', ${
      named
        ? sql`(select by_p.name from person by_p where by_p.id = ${sql.ref(person)})`
        : sql`null`
    }) end`
