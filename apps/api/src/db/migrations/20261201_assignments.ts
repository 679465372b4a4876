import { type Kysely, sql } from 'kysely'
import { allow } from './allow.ts'

const statements = [
  // 庁内照会. What a department of the town hall is to answer of its response, and by when.
  `create table assignment (
    id integer primary key generated always as identity,
    inquiry_id integer not null,
    municipality_id integer not null,
    department_id integer not null references department,
    deadline date,
    note text not null default '',
    state text not null default 'open' check (state in ('open', 'reported')),
    remark text,
    version integer not null default 1,
    assigned_at timestamptz not null,
    assigned_by text not null references person,
    assigned_department_id integer not null references department,
    reported_at timestamptz,
    reported_by text references person,
    reported_department_id integer references department,
    reminded_on date,
    unique (inquiry_id, municipality_id, department_id),
    unique (id, inquiry_id, municipality_id),
    foreign key (inquiry_id, municipality_id) references response (inquiry_id, municipality_id),
    check ((state = 'reported') = (reported_at is not null))
  )`,
  `create index assignment_by_department on assignment (department_id)`,
  `alter table answer
    add column assignment_id integer,
    add foreign key (assignment_id, inquiry_id, municipality_id)
      references assignment (id, inquiry_id, municipality_id)`,
  `create index answer_by_assignment on answer (assignment_id) where assignment_id is not null`,
]

const kinds = ['Assigned', 'Collected', 'RowsReturned', 'RowsReminded'].map(
  (what) => `inquiry${what}`,
)

/** Rows of a response are given to departments of its town hall. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  await allow(db, { table: 'message', column: 'kind', values: kinds })
}
