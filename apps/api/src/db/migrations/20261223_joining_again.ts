import { type Kysely, sql } from 'kysely'

const statements = [
  // The membership is the last time that a municipality belongs to its region; here are those before it.
  `create table former_membership (
    region_id integer not null,
    municipality_id integer not null,
    since date,
    until date not null check (until >= since),
    is_joined boolean not null default true,
    is_left boolean not null default true,
    primary key (region_id, municipality_id, until),
    foreign key (region_id, municipality_id) references membership (region_id, municipality_id)
  )`,
  `create trigger former_membership_of_open_region before insert or update on former_membership
    for each row execute function refuse_of_closed_region()`,
]

/** A municipality that left its region may join it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
