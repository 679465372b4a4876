import { type Kysely, sql } from 'kysely'

const refuse = (name: string, region: string) => `
  create function ${name}() returns trigger language plpgsql as $$
  declare closed text;
  begin
    select r.slug into closed from region r where r.id = ${region} and r.state = 'closed';
    if closed is not null then
      raise exception '%', closed using errcode = 'RK001';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$`

const guard = (by: string, tables: readonly string[], on = 'insert or update') =>
  tables.map(
    (table) =>
      `create trigger ${table}_of_open_region before ${on} on ${table}
        for each row execute function ${by}()`,
  )

const statements = [
  // Hidden: of its own people alone. Closed: read by everyone, written by nobody.
  `alter table region
    add column state text not null default 'open' check (state in ('open', 'hidden', 'closed')),
    add column version integer not null default 1,
    add column changed_at timestamptz`,
  // Nothing of a closed region is written, whoever asks; a migration that has to switches the triggers off.
  refuse('refuse_of_closed_region', 'coalesce(new.region_id, old.region_id)'),
  refuse(
    'refuse_of_closed_inquiry',
    '(select i.region_id from inquiry i where i.id = coalesce(new.inquiry_id, old.inquiry_id))',
  ),
  refuse(
    'refuse_of_closed_application',
    `(select a.region_id from application a
      where a.id = coalesce(new.application_id, old.application_id))`,
  ),
  refuse(
    'refuse_of_closed_indicator',
    `(select i.region_id from indicator i
      where i.id = coalesce(new.indicator_id, old.indicator_id))`,
  ),
  refuse(
    'refuse_of_closed_project',
    `(select v.region_id from project p join vision v on v.id = p.vision_id
      where p.id = coalesce(new.project_id, old.project_id))`,
  ),
  refuse(
    'refuse_of_closed_document',
    `(select d.region_id from source_document d
      where d.id = coalesce(new.document_id, old.document_id))`,
  ),
  refuse(
    'refuse_of_closed_attachment',
    `coalesce((select a.region_id from application a where a.id = new.application_id),
      (select i.region_id from answer n join inquiry i on i.id = n.inquiry_id
        where n.id = new.answer_id))`,
  ),
  ...guard('refuse_of_closed_region', ['application', 'inquiry'], 'insert or update or delete'),
  ...guard('refuse_of_closed_region', [
    ...['project_revision', 'membership', 'agreement', 'indicator', 'source_document'],
    ...['synonym', 'feedback'],
  ]),
  ...guard('refuse_of_closed_inquiry', [
    ...['answer', 'response', 'submission', 'assignment', 'inquiry_event', 'inquiry_post'],
    ...['evaluation', 'evaluation_correction', 'endorsement'],
  ]),
  ...guard('refuse_of_closed_application', ['consent', 'remark', 'application_event']),
  ...guard('refuse_of_closed_indicator', ['actual']),
  ...guard('refuse_of_closed_project', ['alignment']),
  ...guard('refuse_of_closed_document', ['document_file']),
  ...guard('refuse_of_closed_attachment', ['attachment'], 'insert'),
]

/** A region is hidden or closed, and opened again, and its names change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
