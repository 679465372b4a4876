import { type Kysely, sql } from 'kysely'

const statements = [
  // 提出. One row for every kind that a municipality has handed in; taken back, it goes. The response is
  // submitted once every kind that is asked of it is.
  `create table submission (
    inquiry_id integer not null,
    municipality_id integer not null,
    kind text not null,
    at timestamptz not null,
    person_id text not null references person,
    department_id integer not null references department,
    request text,
    primary key (inquiry_id, municipality_id, kind),
    foreign key (inquiry_id, municipality_id) references response (inquiry_id, municipality_id)
  )`,
  `insert into submission (inquiry_id, municipality_id, kind, at, person_id, department_id, request)
    select distinct r.inquiry_id, r.municipality_id, a.kind, r.submitted_at, r.submitted_by,
      r.submitted_department_id, r.request
    from response r
    join answer a on a.inquiry_id = r.inquiry_id and a.municipality_id = r.municipality_id
    where r.state = 'submitted'`,
  // Which kinds were handed in, taken back or given back, and whether all that is asked is handed in with
  // it; null of what happened before kinds could be apart.
  `alter table inquiry_event
    add column kinds jsonb,
    add column whole boolean`,
]

/** Kinds of answers are submitted apart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
