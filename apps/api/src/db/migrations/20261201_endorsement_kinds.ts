import { type Kysely, sql } from 'kysely'

const statements = [
  // Of a response its kinds are endorsed, all of them or some; one endorsement at a time.
  `alter table endorsement add column kinds jsonb,
    add check ((inquiry_id is null) = (kinds is null))`,
  `create unique index endorsement_open_by_inquiry on endorsement (inquiry_id, municipality_id)
    where state = 'open' and inquiry_id is not null`,
]

/** Answers to an inquiry are endorsed before they leave their town hall. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
