import { type RawBuilder, sql } from 'kysely'

/** The id of the revision of a project (the alias of its row) that stands, or stood at the end of
 * the day `asOf`; null for a project that did not exist yet. */
export const standing = (project: string, asOf?: string): RawBuilder<number> =>
  asOf === undefined
    ? sql.ref(`${project}.current_revision_id`)
    : sql`(select stood.id from project_revision stood
        where stood.project_id = ${sql.ref(`${project}.id`)} and stood.valid_from <= ${asOf}::date
        order by stood.revision desc limit 1)`
