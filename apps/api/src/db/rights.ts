import { type Kysely, sql } from 'kysely'
import type { Database } from './schema.ts'
import { transaction } from './transaction.ts'

const look = 'select'
// History: a row is written once, and whoever serves can neither alter nor remove it.
const add = 'select, insert'
const edit = 'select, insert, update'
const keep = 'select, insert, update, delete'

/** What the serving and the reading role may do with each table, as `infra/postgres/roles.sql` makes
 * them; the migrating role owns them all. A new table needs its line: without one nobody but the owner
 * touches it. The reading role is for figures and reports: nothing of sign-in, no addresses, no trail. */
export const rights: Record<string, { serve: string | null; read: string | null }> = {
  // What the catalogue's loader writes, and the workbook of a region.
  // What a region is called and whether it is open; its address stays.
  region: {
    serve: `select, insert, update (name, kana, name_en, short_name, short_name_en, nickname,
      nickname_en, state, version, changed_at)`,
    read: look,
  },
  municipality: { serve: add, read: look },
  membership: { serve: edit, read: look },
  former_membership: { serve: edit, read: look },
  affiliate: { serve: keep, read: look },
  agreement: { serve: keep, read: look },
  agreement_party: { serve: keep, read: look },
  agreement_amendment: { serve: keep, read: look },
  source_document: { serve: edit, read: look },
  // A revision of a vision says anew what it is called and how long it lasts.
  vision: {
    serve: `select, insert, update (edition_name, edition_name_en, title, title_en, to_fiscal_year,
      projects_stated, document_id, measure_label, measure_label_en)`,
    read: look,
  },
  vision_revision: { serve: add, read: look },
  predecessor: { serve: add, read: look },
  pillar: { serve: add, read: look },
  policy_group: { serve: add, read: look },
  policy_area: { serve: 'select, insert, update (position)', read: look },
  theme: { serve: add, read: look },
  measure: { serve: add, read: look },
  plan: { serve: look, read: look },
  plan_item: { serve: look, read: look },
  plan_item_department: { serve: look, read: look },
  plan_item_link: { serve: look, read: look },
  plan_term: { serve: look, read: look },

  region_book: { serve: keep, read: null },
  // What a revision changed: written and used by functions of the owner alone.
  region_book_undo: { serve: look, read: null },
  region_book_part: { serve: null, read: null },

  project: { serve: 'select, insert, update (current_revision_id)', read: look },
  project_revision: { serve: add, read: look },
  mark: { serve: add, read: look },
  participation: { serve: add, read: look },
  budget: { serve: add, read: look },
  cost_share: { serve: add, read: look },
  search_document: { serve: edit, read: look },
  past_search_document: { serve: add, read: look },

  application: { serve: keep, read: look },
  attachment: { serve: keep, read: null },
  discarded_object: { serve: keep, read: null },
  application_contact: { serve: keep, read: null },
  application_event: { serve: add, read: look },
  remark: { serve: keep, read: look },
  consent: { serve: keep, read: look },
  endorsement_chain: { serve: edit, read: look },
  endorsement: { serve: edit, read: look },
  endorsement_event: { serve: add, read: look },
  message: {
    serve: 'select, insert, update (read_at, read_by, mails_made_at, mails_due)',
    read: null,
  },
  mail: { serve: keep, read: null },
  subscription: { serve: keep, read: null },
  follow: { serve: keep, read: null },
  calendar: { serve: keep, read: null },
  mail_service: { serve: 'select, update', read: null },

  indicator: { serve: edit, read: look },
  // What was corrected is written anew; what it was is in `target_correction`.
  former_target: { serve: 'select, insert, delete', read: look },
  target_correction: { serve: add, read: look },
  actual: { serve: add, read: look },
  actual_part: { serve: add, read: look },
  inquiry: { serve: keep, read: look },
  inquiry_event: { serve: add, read: look },
  inquiry_post: { serve: add, read: look },
  response: { serve: edit, read: look },
  submission: { serve: keep, read: look },
  assignment: { serve: keep, read: look },
  answer: { serve: edit, read: look },
  evaluation_rule: { serve: keep, read: look },
  evaluation: { serve: edit, read: look },
  evaluation_correction: { serve: add, read: look },
  alignment: { serve: keep, read: look },
  synonym: { serve: edit, read: look },
  opinion: { serve: keep, read: look },
  document_file: { serve: edit, read: null },
  // Whoever wrote may have named people.
  feedback: { serve: keep, read: null },

  department: { serve: edit, read: look },
  person: { serve: edit, read: 'select (id, role, department_id, demonstration, deactivated_at)' },
  transfer: { serve: edit, read: null },
  invitation: { serve: keep, read: null },
  session: { serve: keep, read: null },
  // What a key is for stays as it was made; it is used, told anew, and ends.
  api_key: {
    serve: `select, insert, update (prefix, hash, secret_at, expires_at, last_used_at, revoked_at,
      revoked_by, former_prefix, former_hash, former_until, former_used_at)`,
    read: null,
  },
  idempotency_key: { serve: keep, read: null },
  credential: { serve: edit, read: null },
  verification: { serve: keep, read: null },
  second_factor: { serve: keep, read: null },
  passkey: { serve: keep, read: null },
  attempt: { serve: keep, read: null },
  audit_entry: { serve: add, read: null },
  webhook: { serve: keep, read: null },
  webhook_delivery: { serve: keep, read: null },
  change_entry: { serve: add, read: look },
  feed_life: { serve: add, read: look },

  kysely_migration: { serve: look, read: null },
  kysely_migration_lock: { serve: null, read: null },
}

// A project and its first revision name one another, and an invitation's mail its link: the number is
// taken before the row is made.
const sequences = ['tag_id', 'project_revision_id_seq', 'invitation_id_seq']

const functions = [
  ...['take_back(integer)', 'take_back_revision(integer)', 'changed_since(integer)'],
  ...['keep_before(integer, integer)', 'keep_after(integer, integer)'],
]

// Jobs are taken, ended and cleared away; the version of their schema is the owner's to change.
const jobs = [
  'grant usage on schema pgboss to renkei_serve',
  'revoke all on all tables in schema pgboss from renkei_serve',
  `grant ${keep} on all tables in schema pgboss to renkei_serve`,
  'revoke insert, delete on pgboss.version from renkei_serve',
]

/** Gives the serving and the reading role exactly their rights, where the database lets them in by
 * name, and nobody anything where it does not. Needs the owner, or a superuser. Returns the roles. */
export const grantRights = (db: Kysely<Database>): Promise<Role[]> =>
  transaction(db, async (trx) => {
    // Two at once would trip over one another's changes.
    await sql`select pg_advisory_xact_lock(7352002)`.execute(trx)
    const { rows } = await sql<{ role: Role; schema: string; hasJobs: boolean }>`
      select r.rolname as role, current_schema() as schema,
        to_regnamespace('pgboss') is not null as "hasJobs"
      from pg_database d, aclexplode(d.datacl) a join pg_roles r on r.oid = a.grantee
      where d.datname = current_database() and a.privilege_type = 'CONNECT'
        and r.rolname in ('renkei_serve', 'renkei_read') order by r.rolname desc
    `.execute(trx)
    for (const { role, schema, hasJobs } of rows) {
      const serves = role === 'renkei_serve'
      const statements = [
        `grant usage on schema "${schema}" to ${role}`,
        `revoke all on all tables in schema "${schema}" from ${role}`,
        ...Object.entries(rights).flatMap(([table, { serve, read }]) => {
          const given = serves ? serve : read
          return given === null ? [] : [`grant ${given} on ${table} to ${role}`]
        }),
        ...(serves ? sequences.map((name) => `grant usage on sequence ${name} to ${role}`) : []),
        ...(serves ? functions.map((name) => `grant execute on function ${name} to ${role}`) : []),
        ...(serves && hasJobs ? jobs : []),
      ]
      for (const statement of statements) await sql.raw(statement).execute(trx)
    }
    return rows.map(({ role }) => role)
  })

type Role = 'renkei_serve' | 'renkei_read'
