import { type Kysely, sql } from 'kysely'

/** A prompt about projects is asked of those who take part in them, or of everyone, as all were before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update inquiry set prompts = (
    select jsonb_agg(x || '{"respondents": "everyone"}' order by at)
    from jsonb_array_elements(prompts) with ordinality as p(x, at))
    where prompts <> '[]'`.execute(db)
}
