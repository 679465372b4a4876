import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table change_entry
    drop constraint change_entry_told,
    add constraint change_entry_told check (retracts is null or told is not null)`,
  `create index change_entry_of_region on change_entry ((told ->> 'region')) where told is not null`,
  `insert into change_entry (life, kind, ref, region_id, told)
    select (select max(life) from feed_life), 'region', 0, g.id, jsonb_build_object('kind', 'hidden',
      'region', g.slug, 'vision', (select coalesce(max(v.edition), 1) from vision v where v.region_id = g.id),
      'path', '/', 'title', g.name, 'titleEn', g.name_en)
    from region g where g.state = 'hidden' order by g.id`,
]

/** Followers are told that a region was hidden, and shown again, by entries that hold that (`told`) and take nothing back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
