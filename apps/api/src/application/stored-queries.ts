import { emptyDraft } from '@renkei/schema'
import { sql, type RawBuilder } from 'kysely'

/** A stored draft with every field of today's: one of an older version lacks those that came later. */
export const whole = (draft: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${JSON.stringify(emptyDraft)}::text::jsonb || ${draft})`
