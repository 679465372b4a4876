import { type Kysely, sql } from 'kysely'

const statements = [
  // 設問: what the office asks beside, in its order. Once an inquiry is open they change no more.
  `alter table inquiry add column prompts jsonb not null default '[]'`,
  // An answer to one of them names it by its place, from 1; one that is optional is due once something is
  // written.
  `alter table answer
    add column prompt smallint,
    add column optional boolean not null default false,
    drop constraint answer_kind_check,
    add constraint answer_kind_check check (
      kind in ('participation', 'indicators', 'selfEvaluation', 'prompts')
    ),
    drop constraint answer_check1,
    add constraint answer_about_check check (
      kind in ('indicators', 'prompts') or project_id is not null
    ),
    add check ((kind = 'prompts') = (prompt is not null)),
    drop constraint answer_inquiry_id_municipality_id_kind_project_id_indicator_key,
    add constraint answer_once unique nulls not distinct
      (inquiry_id, municipality_id, kind, project_id, indicator_id, prompt)`,
]

/** An inquiry asks the office's own prompts beside what the registry knows of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
