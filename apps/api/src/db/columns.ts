import type { ColumnType } from 'kysely'

/** A timestamptz: read as Date, written as Date or ISO text, or left to its default. */
export type Instant = ColumnType<Date, Date | string | undefined, Date | string>

/** The same where nothing may stand. */
export type MaybeInstant = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>
