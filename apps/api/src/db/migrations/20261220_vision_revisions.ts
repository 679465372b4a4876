import { type Kysely, sql } from 'kysely'
import { allow } from './allow.ts'

const statements = [
  // 改訂: what a vision calls itself from a day on, and why. The vision's own row says what it is today; 0 is what it
  // was adopted as, written with its first revision.
  `create table vision_revision (
    vision_id integer not null,
    region_id integer not null,
    revision smallint not null check (revision >= 0),
    revised_on date not null,
    edition_name text,
    edition_name_en text,
    title text not null,
    title_en text,
    from_fiscal_year smallint not null,
    to_fiscal_year smallint not null,
    reason text,
    document_id integer,
    primary key (vision_id, revision),
    foreign key (vision_id, region_id) references vision (id, region_id),
    foreign key (document_id, region_id) references source_document (id, region_id)
  )`,
  // A system administrator is of no department, and a revision is by one or by nobody.
  `alter table project_revision drop constraint project_revision_author_check`,
  `alter table project_revision add constraint project_revision_author_check
    check (event in ('members', 'revise') or (event = 'catalogue') = (author_id is null))`,
]

/** A vision that is held is revised on a day, with its projects. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allow(db, { table: 'project_revision', column: 'event', values: ['revise'] })
  for (const statement of statements) await sql.raw(statement).execute(db)
}
