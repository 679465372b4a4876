import { type RawBuilder, sql } from 'kysely'
import { printed } from '../project/printed-queries.ts'

const kin = (
  own: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  other: RawBuilder<unknown>,
) => sql`(
  select coalesce(json_agg(json_build_object('edition', kv.edition, 'vision', kv.title,
      'visionEn', kv.title_en, 'number', kp.number, 'indicator', ki.id,
      'printed', case when kp.id is null then '' else ${printed('kp', 'kr', 'kv')} end,
      'title', coalesce(kr.title, ki.title), 'titleEn', kr.title_en, 'basis', k.basis,
      'reason', k.reason, 'reasonEn', k.reason_en,
      'citation', case when k.document_id is not null then json_build_object('document',
        (select key from source_document where id = k.document_id), 'page', k.page) end)
    order by kv.edition, kp.number, ki.id), '[]'::json)
  from predecessor k
  left join project kp on kp.id = k.${other}project_id
  left join project_revision kr on kr.id = kp.current_revision_id
  left join indicator ki on ki.id = k.${other}indicator_id
  join vision kv on kv.id = coalesce(kp.vision_id, ki.vision_id)
  where k.${own} = ${from})`

/** What a project (the expression of its id) goes on from, and what goes on from it. */
export const kinOfProject = (id: RawBuilder<unknown>) => sql`
  'predecessors', ${kin(sql`project_id`, id, sql`former_`)},
  'successors', ${kin(sql`former_project_id`, id, sql``)}`

/** The same of an indicator. */
export const kinOfIndicator = (id: RawBuilder<unknown>) => sql`
  'predecessors', ${kin(sql`indicator_id`, id, sql`former_`)},
  'successors', ${kin(sql`former_indicator_id`, id, sql``)}`
