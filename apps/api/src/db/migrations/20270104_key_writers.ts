import { type Kysely, sql } from 'kysely'

const statements = [
  // Rows name who wrote them, and the trail too: what a key writes is by an account of its own, which is nobody's.
  // It is as one that was ended: nobody signs in with it, it is told nothing and counts as nobody's colleague.
  `alter table person
    add column api_key_id integer unique references api_key on delete cascade,
    drop constraint person_check,
    add constraint person_check check (
      case when api_key_id is null then (role = 'systemAdmin') = (department_id is null)
        else role = 'officer' and department_id is null and deactivated_at is not null
          and email = id and id = 'key:' || api_key_id end)`,
  `insert into person (id, name, email, role, deactivated_at, api_key_id)
    select 'key:' || id, 'APIキー「' || name || '」', 'key:' || id, 'officer', made_at, id from api_key`,

  // 管理 is of one region.
  `alter table api_key
    add column region_id integer references region on delete cascade,
    add constraint api_key_region check ((region_id is not null) = (scopes @> '["administration"]'))`,
  `create index api_key_by_region on api_key (region_id) where region_id is not null`,

  // While a program changes over, what the key was before is good for some days.
  `alter table api_key
    add column secret_at timestamptz not null default now(),
    add column former_prefix text,
    add column former_hash text unique,
    add column former_until timestamptz,
    add column former_used_at timestamptz,
    add constraint api_key_former check (
      (former_hash is null) = (former_until is null) and (former_hash is null) = (former_prefix is null))`,
  'update api_key set secret_at = made_at',
]

/** Keys write, each by an account of its own, administer one region, and change over without a gap. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
