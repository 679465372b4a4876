import { type RawBuilder, sql } from 'kysely'

/** What the document of a vision prints as the number of a project, as `signOf` of the schema says it: the
 * aliases of their rows and of a revision, any of which may be missing. */
export const printed = (project: string, revision: string, vision: string): RawBuilder<string> =>
  sql`coalesce(${sql.ref(`${revision}.label`)},
    case when ${sql.ref(`${vision}.numbered`)} then ${sql.ref(`${project}.number`)}::text end, '')`
