import { sql } from 'kysely'

/** Key of an answer (alias a) to one of whose project (alias p, joined from the left) it may belong:
 * participation.17, indicators.5. */
export const answerKey = sql<string>`concat(a.kind, '.', coalesce(a.indicator_id, p.number))`

// What JavaScript trims, as far as it is typed.
const blanks = ' \t\n\r\v\f\u00a0\u3000'

/** Whether an answer `a` is needed: a project in which the municipality does not take part needs no
 * evaluation by it. */
export const due = sql<boolean>`not (a.kind = 'selfEvaluation' and exists (
  select 1 from answer w where w.inquiry_id = a.inquiry_id and w.municipality_id = a.municipality_id
    and w.kind = 'participation' and w.project_id = a.project_id
    and btrim(w.draft ->> 'answer', ${blanks}::text) in ('considering', 'notParticipating')))`

/** Whether a response (alias r) of an inquiry (alias i) was submitted after its deadline, in Japan. */
export const isLate = sql<boolean>`coalesce((r.submitted_at at time zone 'Asia/Tokyo')::date
  > coalesce(r.deadline, i.deadline), false)`
