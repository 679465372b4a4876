-- The registry's three roles on a PostgreSQL server, so that the program that serves owns nothing:
--
--   renkei_migrate  owns the schema; `npm run migrate` connects as it, at every new version
--   renkei_serve    reads and writes rows, and of the trail and of revisions only adds them
--   renkei_read     for figures and reports; reads nothing of sign-in, no addresses and no trail
--
-- Run it in the registry's database as a superuser, as often as you like:
--
--   psql -d renkei -f infra/postgres/roles.sql
--
-- and give each role its password (\password renkei_serve). What a registry holds that was run by
-- another role until now becomes renkei_migrate's. What each role may do with which table is
-- apps/api/src/db/rights.ts; `npm run migrate` grants it.

do $$
declare
  name text;
  made record;
begin
  foreach name in array array['renkei_migrate', 'renkei_serve', 'renkei_read'] loop
    begin
      execute format('create role %I login', name);
    exception
      when duplicate_object or unique_violation then null;
    end;
  end loop;

  -- Nobody comes in unnamed, and nobody who serves makes tables of their own, not even for a session:
  -- one named like the trail would be taken for it.
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to renkei_migrate, renkei_serve, renkei_read',
    current_database());
  execute format('alter database %I owner to renkei_migrate', current_database());
  revoke all on schema public from public;
  grant usage, create on schema public to renkei_migrate;

  for made in
    select n.nspname as schema from pg_namespace n where n.nspname = 'pgboss'
  loop
    execute format('alter schema %I owner to renkei_migrate', made.schema);
  end loop;
  -- The sequence of an identity column goes with its table.
  for made in
    select c.oid::regclass as relation, c.relkind = 'S' as is_sequence
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p', 'v', 'S')
      and c.relowner <> 'renkei_migrate'::regrole
      and not exists (select from pg_depend d
        where d.objid = c.oid and d.deptype in ('a', 'i', 'e') and d.classid = 'pg_class'::regclass
          and (c.relkind = 'S' or d.deptype = 'e'))
  loop
    execute format('alter %s %s owner to renkei_migrate',
      case when made.is_sequence then 'sequence' else 'table' end, made.relation);
  end loop;
  for made in
    select p.oid::regprocedure as routine
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'pgboss') and p.proowner <> 'renkei_migrate'::regrole
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('alter routine %s owner to renkei_migrate', made.routine);
  end loop;
  for made in
    select t.oid::regtype as type
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where n.nspname = 'pgboss' and t.typtype = 'e' and t.typowner <> 'renkei_migrate'::regrole
  loop
    execute format('alter type %s owner to renkei_migrate', made.type);
  end loop;
end
$$;
