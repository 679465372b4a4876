import { type Kysely, sql } from 'kysely'
import { allow } from './allow.ts'

/** What an inquiry made public is corrected with a reason: a project by another revision, an evaluation by another
 * version, of which the one before is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allow(db, { table: 'project_revision', column: 'event', values: ['correct'] })
  await allow(db, { table: 'message', column: 'kind', values: ['inquiryCorrected'] })
  await sql`create table evaluation_correction (
    inquiry_id integer not null,
    project_id integer not null,
    version integer not null,
    draft jsonb not null,
    reason text not null check (reason <> ''),
    at timestamptz not null,
    person_id text not null references person,
    department_id integer not null references department,
    primary key (inquiry_id, project_id, version),
    foreign key (inquiry_id, project_id) references evaluation (inquiry_id, project_id)
  )`.execute(db)
  await sql`create trigger evaluation_correction_is_history before update or delete or truncate
    on evaluation_correction for each statement execute function refuse_change()`.execute(db)
}
