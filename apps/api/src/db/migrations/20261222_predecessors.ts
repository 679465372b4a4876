import { type Kysely, sql } from 'kysely'

const statements = [
  // 前身: what a project or an indicator goes on from, in an earlier vision or, where projects were merged or split by
  // a revision, in its own. Several rows are a merging, several of one predecessor a splitting.
  `create table predecessor (
    id integer primary key generated always as identity,
    region_id integer not null references region,
    project_id integer references project,
    former_project_id integer references project,
    indicator_id integer references indicator,
    former_indicator_id integer references indicator,
    basis text not null check (basis in ('source', 'confirmed', 'inferred')),
    reason text,
    reason_en text,
    document_id integer,
    page integer check (page > 0),
    unique (project_id, former_project_id),
    unique (indicator_id, former_indicator_id),
    foreign key (document_id, region_id) references source_document (id, region_id),
    check (num_nonnulls(project_id, indicator_id) = 1),
    check ((project_id is null) = (former_project_id is null)),
    check ((indicator_id is null) = (former_indicator_id is null)),
    check (project_id <> former_project_id),
    check (indicator_id <> former_indicator_id),
    check (basis <> 'inferred' or reason is not null),
    check (basis <> 'source' or document_id is not null)
  )`,
  `create index predecessor_of_project on predecessor (former_project_id)`,
  `create index predecessor_of_indicator on predecessor (former_indicator_id)`,
]

/** Projects and indicators go on from vision to vision. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
