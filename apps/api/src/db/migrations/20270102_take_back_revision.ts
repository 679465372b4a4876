import { type Kysely, sql } from 'kysely'

// What of a region a revision writes, the rows that refer to others first; `keeps`: it changes rows as well, and so what
// they were is kept. What hangs on these (cells of a revision, documents for search) follows them.
type Part = [name: string, keys: string[], scope: string, keeps: boolean]
const ofVision = 't.vision_id in (select id from vision where region_id = $2)'
const ofRegion = 't.region_id = $2'

const tables: Part[] = [
  [
    'alignment',
    ['id'],
    't.project_id in (select p.id from project p join vision v on v.id = p.vision_id where v.region_id = $2)',
    true,
  ],
  ['predecessor', ['id'], ofRegion, false],
  ['past_search_document', ['project_id', 'updated_on'], ofVision, false],
  [
    'former_target',
    ['indicator_id', 'changed_on'],
    't.indicator_id in (select id from indicator where region_id = $2)',
    true,
  ],
  ['indicator', ['id'], ofRegion, true],
  ['project_revision', ['id'], ofRegion, false],
  ['project', ['id'], ofVision, true],
  ...['measure', 'theme'].map((name): Part => [name, ['id'], ofVision, false]),
  ['policy_area', ['id'], ofVision, true],
  [
    'policy_group',
    ['id'],
    't.pillar_id in (select p.id from pillar p join vision v on v.id = p.vision_id where v.region_id = $2)',
    false,
  ],
  ['pillar', ['id'], ofVision, false],
  ['vision_revision', ['vision_id', 'revision'], ofRegion, false],
  ['vision', ['id'], ofRegion, true],
  [
    'agreement_amendment',
    ['agreement_id', 'amended_on'],
    't.agreement_id in (select id from agreement where region_id = $2)',
    true,
  ],
  ['agreement_party', ['agreement_id', 'position'], ofRegion, true],
  ...['agreement', 'affiliate'].map((name): Part => [name, ['id'], ofRegion, true]),
  ['evaluation_rule', ['region_id'], ofRegion, true],
  ['former_membership', ['region_id', 'municipality_id', 'until'], ofRegion, true],
  ['membership', ['region_id', 'municipality_id'], ofRegion, true],
  ['source_document', ['id'], ofRegion, true],
]

const listed = tables
  .map(
    ([name, keys, scope, keeps], at) =>
      `(${at}, '${name}', array[${keys.map((key) => `'${key}'`).join()}], '${scope}', ${keeps})`,
  )
  .join(',\n')

const owned = (name: string, args: string, returns: string, body: string) => [
  `create function ${name}(${args}) returns ${returns} language plpgsql security definer
    set search_path from current as $$ ${body} $$`,
  `revoke execute on function ${name}(${args}) from public`,
]

const statements = [
  // Whoever reads what happened is told nothing of what a workbook did that was taken back.
  'alter table region_book add column request_id text',
  // What a revision changed, added (no was) or removed (no is_now): what stood before, and what it left.
  `create table region_book_undo (
    book_id integer not null references region_book on delete cascade,
    table_name text not null,
    key jsonb not null,
    was jsonb,
    is_now jsonb,
    primary key (book_id, table_name, key)
  )`,
  // key: of a row (t), as JSON. same: whether it is the one of another (w).
  `create view region_book_part as
    select position, name, keys, scope, keeps,
      (select 'jsonb_build_object(' || string_agg(format('%L, t.%I', k, k), ', ') || ')' from unnest(keys) k) as key,
      (select string_agg(format('t.%I = w.%I', k, k), ' and ') from unnest(keys) k) as same
    from (values ${listed}) x (position, name, keys, scope, keeps)`,
  ...owned(
    'keep_before',
    'book integer, of_region integer',
    'void',
    `declare part record;
    begin
      for part in select * from region_book_part where keeps loop
        execute format('insert into region_book_undo select $1, %L, %s, to_jsonb(t) from %I t where %s',
          part.name, part.key, part.name, part.scope) using book, of_region;
      end loop;
    end`,
  ),
  // Only what this transaction wrote: others may have written meanwhile.
  ...owned(
    'keep_after',
    'book integer, of_region integer',
    'void',
    `declare part record;
    begin
      for part in select * from region_book_part loop
        execute format('insert into region_book_undo select $1, %L, %s, null,
            case when %L then to_jsonb(t) else ''{}'' end from %I t
          where %s and t.xmin = pg_current_xact_id()::xid on conflict do nothing',
          part.name, part.key, part.keeps, part.name, part.scope) using book, of_region;
        continue when not part.keeps;
        execute format('delete from region_book_undo u using %I t
          where u.book_id = $1 and u.table_name = %L and u.key = %s and u.was is not null
            and (u.was = to_jsonb(t) or t.xmin <> pg_current_xact_id()::xid)',
          part.name, part.name, part.key) using book;
        execute format('update region_book_undo u set is_now = to_jsonb(t) from %I t
          where u.book_id = $1 and u.table_name = %L and u.key = %s', part.name, part.name, part.key) using book;
      end loop;
    end`,
  ),
  // How many rows of which table are no longer what the revision left.
  ...owned(
    'changed_since',
    'book integer',
    'table (name text, count integer)',
    `declare part record;
    begin
      for part in select * from region_book_part p where p.keeps loop
        return query execute format('select %L::text, count(*)::int from region_book_undo u
          left join %I t on u.key = %s where u.book_id = $1 and u.table_name = %L
            and to_jsonb(t) is distinct from u.is_now having count(*) > 0',
          part.name, part.name, part.key, part.name) using book;
      end loop;
    end`,
  ),
  // Puts a region back to what it was before a revision, by its owner's rights; returns the projects to be rendered anew.
  // What people wrote refers to what it added, and the database refuses then (foreign_key_violation).
  ...owned(
    'take_back_revision',
    'book integer',
    'integer[]',
    `declare
      part record;
      columns text;
      own_projects integer[];
      own_revisions integer[];
      touched integer[];
      one integer;
    begin
      perform from region_book where id = book and state = 'taken' and brings = 'revision' for update;
      if not found or not exists (select from region_book_undo where book_id = book)
        or exists (select from changed_since(book))
      then
        raise exception 'people built on workbook %', book using errcode = 'foreign_key_violation';
      end if;
      own_projects := array(select (key ->> 'id')::int from region_book_undo
        where book_id = book and table_name = 'project' and was is null);
      own_revisions := array(select (key ->> 'id')::int from region_book_undo
        where book_id = book and table_name = 'project_revision');
      touched := array(select (key ->> 'id')::int from region_book_undo
          where book_id = book and table_name = 'project' and was is not null
        union select x::int from region_book_undo u,
          lateral (values (u.was ->> 'project_id'), (u.is_now ->> 'project_id')) p (x)
          where u.book_id = book and u.table_name = 'indicator' and x is not null
            and not x::int = any(own_projects));
      if exists (select from alignment where project_id = any(own_projects) and decided_by is not null) then
        raise exception 'people built on workbook %', book using errcode = 'foreign_key_violation';
      end if;
      -- As of a region that is taken back itself later.
      update region_book set region_id = null, state = 'undone', undone_at = now() where id = book;
      perform set_config('renkei.taking_back', 'on', true);

      -- No two have one place, not even for a moment.
      update policy_area a set position = position + 10000 from region_book_undo u
        where u.book_id = book and u.table_name = 'policy_area' and (u.key ->> 'id')::int = a.id;
      update membership m set tile_column = null, tile_row = null from region_book_undo u
        where u.book_id = book and u.table_name = 'membership' and (u.key ->> 'region_id')::int = m.region_id
          and (u.key ->> 'municipality_id')::int = m.municipality_id;
      for part in select * from region_book_part p where p.keeps order by p.position loop
        select string_agg(format('%I = w.%I', a.attname, a.attname), ', ') into columns
          from pg_attribute a where a.attrelid = part.name::regclass and a.attnum > 0
            and not a.attisdropped and a.attname <> all(part.keys);
        continue when columns is null;
        execute format('update %I t set %s from region_book_undo u,
            lateral jsonb_populate_record(null::%I, u.was) w
          where u.book_id = $1 and u.table_name = %L and u.was is not null and u.is_now is not null
            and %s', part.name, columns, part.name, part.name, part.same) using book;
      end loop;

      delete from alignment where project_id = any(own_projects);
      delete from search_document where project_id = any(own_projects);
      delete from mark where revision_id = any(own_revisions);
      delete from participation where revision_id = any(own_revisions);
      delete from cost_share where revision_id = any(own_revisions);
      delete from budget where revision_id = any(own_revisions);
      for part in select * from region_book_part p order by p.position loop
        execute format('delete from %I t using region_book_undo u,
            lateral jsonb_populate_record(null::%I, u.key) w
          where u.book_id = $1 and u.table_name = %L and u.was is null and %s',
          part.name, part.name, part.name, part.same) using book;
      end loop;
      for part in select * from region_book_part p where p.keeps order by p.position desc loop
        execute format('insert into %I overriding system value select w.* from region_book_undo u,
            lateral jsonb_populate_record(null::%I, u.was) w
          where u.book_id = $1 and u.table_name = %L and u.was is not null and u.is_now is null',
          part.name, part.name, part.name) using book;
      end loop;

      -- Municipalities that no region has any more go with it; whoever did something there stays.
      for one in select (key ->> 'municipality_id')::int from region_book_undo
          where book_id = book and table_name = 'membership' and was is null loop
        continue when exists (select from membership where municipality_id = one);
        begin
          delete from department where municipality_id = one;
          delete from municipality where id = one;
        exception when foreign_key_violation then null;
        end;
      end loop;
      delete from region_book_undo where book_id = book;
      perform set_config('renkei.taking_back', '', true);
      return touched;
    end`,
  ),
]

/** A revision that a workbook brought is taken back while what it wrote is as it left it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
