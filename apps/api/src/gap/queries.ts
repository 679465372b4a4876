import type { ConfirmationOf, ProjectItem } from '@renkei/schema'
import { sql } from 'kysely'
import { waits } from '../confirmation/queries.ts'
import type { Db } from '../db/schema.ts'

/** A project that is not ended, as lists show it, with what they do not. */
export type Looked = {
  item: ProjectItem
  /** From which day on its ●, and its area, have waited to be confirmed (ISO date); null where they do not. */
  marks: string | null
  policyArea: string | null
  /** Whether it is said why its ● are not as many as the document's. */
  isExplained: boolean
  isDescribed: boolean
  /** Whether it says which article of the agreement it rests on. */
  isFounded: boolean
}

const since = (of: ConfirmationOf) => sql`case when ${waits[of]('r')} then (
    select min(f.valid_from) from project_revision f where f.project_id = p.id
      and f.revision > coalesce((select max(s.revision) from project_revision s
        where s.project_id = p.id and not ${waits[of]('s')}), 0)) end`

/** The projects of a vision that are not ended, in order of number. */
export async function selectLooked(db: Db, visionId: number): Promise<Looked[]> {
  const { rows } = await sql<Looked>`
    select d.item::json as item, (${since('marks')})::text as marks, (${since('policyArea')})::text as "policyArea",
      r.mark_count_reason is not null as "isExplained", r.summary is not null as "isDescribed", r.agreement_articles is not null as "isFounded"
    from project p
    join project_revision r on r.id = p.current_revision_id
    join search_document d on d.project_id = p.id
    where p.vision_id = ${visionId}::int and r.status = 'active' order by p.number
  `.execute(db)
  return rows
}
