import { type Kysely, sql } from 'kysely'

const statements = [
  // Whether the workbook of a next vision changed its region as well, which nothing takes back; null: nobody noted it.
  `alter table region_book add column changes_region boolean`,

  // History stays history, but for what a workbook brought and nobody built on: only `take_back` says so, and who
  // serves may delete no row of these tables by themselves.
  `create or replace function refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('renkei.taking_back', true) = 'on' and tg_table_name
        in ('project_revision', 'mark', 'participation', 'budget', 'cost_share') then
        return null;
      end if;
      raise exception 'rows of % are history and never change', tg_table_name
        using errcode = 'restrict_violation';
    end
  $$`,

  // Deletes what a workbook brought, by its owner's rights. What people wrote refers to it, and the database refuses
  // then (foreign_key_violation); what does not is asked for here.
  `create function take_back(book integer) returns void language plpgsql security definer
    set search_path from current as $$
    declare
      whole boolean;
      of_region integer;
      gone integer[];
      members integer[];
      one integer;
    begin
      select b.region_id, b.brings = 'region',
          array(select v.id from vision v where v.region_id = b.region_id and v.edition = b.edition)
        into strict of_region, whole, gone
        from region_book b where b.id = book and b.state = 'taken' and b.brings <> 'revision';
      if exists (select from project_revision where vision_id = any(gone) and author_id is not null)
        or exists (select from indicator where vision_id = any(gone) and updated_by is not null)
        or exists (select from evaluation_rule where whole and region_id = of_region
          and updated_by is not null)
        or exists (select from alignment a join project p on p.id = a.project_id
          where p.vision_id = any(gone) and a.decided_by is not null)
      then
        raise exception 'people built on workbook %', book using errcode = 'foreign_key_violation';
      end if;
      update region_book set region_id = null, state = 'undone', undone_at = now() where id = book;
      perform set_config('renkei.taking_back', 'on', true);

      delete from past_search_document where vision_id = any(gone);
      delete from search_document where vision_id = any(gone);
      delete from predecessor where project_id in (select id from project where vision_id = any(gone))
        or indicator_id in (select id from indicator where vision_id = any(gone));
      delete from alignment where project_id in (select id from project where vision_id = any(gone));
      delete from former_target where indicator_id in (select id from indicator where vision_id = any(gone));
      delete from indicator where vision_id = any(gone);
      delete from mark where vision_id = any(gone);
      delete from participation
        where revision_id in (select id from project_revision where vision_id = any(gone));
      delete from cost_share
        where revision_id in (select id from project_revision where vision_id = any(gone));
      delete from budget
        where revision_id in (select id from project_revision where vision_id = any(gone));
      delete from project_revision where vision_id = any(gone);
      delete from project where vision_id = any(gone);
      delete from measure where vision_id = any(gone);
      delete from theme where vision_id = any(gone);
      delete from policy_area where vision_id = any(gone);
      delete from policy_group where pillar_id in (select id from pillar where vision_id = any(gone));
      delete from pillar where vision_id = any(gone);
      delete from vision_revision where vision_id = any(gone);
      delete from vision where id = any(gone);
      if whole then
        members := array(select municipality_id from membership where region_id = of_region);
        delete from agreement_amendment
          where agreement_id in (select id from agreement where region_id = of_region);
        delete from agreement_party where region_id = of_region;
        delete from agreement where region_id = of_region;
        delete from affiliate where region_id = of_region;
        delete from evaluation_rule where region_id = of_region;
        delete from former_membership where region_id = of_region;
        delete from membership where region_id = of_region;
        delete from source_document where region_id = of_region;
        delete from region where id = of_region;
        -- Municipalities that no region has any more go with it, and the demonstration's people there;
        -- whoever did something stays, since the trail names them.
        foreach one in array members loop
          continue when exists (select from membership where municipality_id = one);
          begin
            delete from session where person_id in (select p.id from person p
              join department d on d.id = p.department_id
              where d.municipality_id = one and p.demonstration);
            delete from person p using department d
              where d.id = p.department_id and d.municipality_id = one and p.demonstration;
            delete from department where municipality_id = one;
            delete from municipality where id = one;
          exception when foreign_key_violation then null;
          end;
        end loop;
      end if;
      perform set_config('renkei.taking_back', '', true);
    end
  $$`,
  `revoke execute on function take_back(integer) from public`,
]

/** What a workbook brought is taken back while nothing hangs on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
