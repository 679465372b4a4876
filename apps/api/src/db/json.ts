import { type RawBuilder, sql } from 'kysely'

/** A value for a jsonb column. It travels as text: the drivers disagree about arrays. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::text::jsonb`
