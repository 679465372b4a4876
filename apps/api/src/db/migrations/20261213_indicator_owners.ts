import { type Kysely, sql } from 'kysely'

const statements = [
  `alter table measure add unique (id, vision_id)`,
  // What an indicator measures, where that is neither a project, nor an item of a plan, nor the vision as a whole.
  `alter table indicator
    add column pillar_id integer,
    add column policy_area_id integer,
    add column measure_id integer,
    add foreign key (pillar_id, vision_id) references pillar (id, vision_id),
    add foreign key (policy_area_id, vision_id) references policy_area (id, vision_id),
    add foreign key (measure_id, vision_id) references measure (id, vision_id),
    add check (num_nonnulls(pillar_id, policy_area_id, measure_id, project_id, plan_item_id) <= 1)`,
  // What a workbook brings nobody registered, as nobody does what a plan states.
  `alter table indicator drop constraint indicator_check2`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
