import { type RawBuilder, sql } from 'kysely'

/** Key of an answer (alias a) to one of whose project (alias p, joined from the left) it may belong:
 * participation.17, indicators.5, prompts.2.17. */
export const answerKey = sql<string>`concat_ws('.', a.kind, coalesce(a.indicator_id, a.prompt, p.number),
  case when a.kind = 'prompts' then p.number end)`

/** The prompt of an inquiry (alias i) that an answer (alias a) is to, as JSON; null of other kinds. */
export const prompt = sql`(i.prompts -> (a.prompt - 1))`

/** The order of answers: by kind, then by prompt, indicator and number of the project. */
export const answerOrder = sql`array_position(
    '{participation,indicators,selfEvaluation,prompts}'::text[], a.kind),
  a.prompt nulls first, a.indicator_id nulls first, p.number`

// What JavaScript trims, as far as it is typed.
const blanks = ' \t\n\r\v\f\u00a0\u3000'

// Of a prompt that is asked of a project's participants alone.
const ofParticipants = sql`(a.kind = 'prompts' and a.project_id is not null and exists (
  select from inquiry e where e.id = a.inquiry_id
    and e.prompts -> (a.prompt - 1) ->> 'respondents' = 'participants'))`

/** Whether an answer `a` is needed: a project in which the municipality does not take part needs no
 * evaluation by it and no answer to what its participants are asked, and an optional prompt no answer. */
export const due = sql<boolean>`not ((a.kind = 'selfEvaluation' or ${ofParticipants}) and exists (
  select 1 from answer w where w.inquiry_id = a.inquiry_id and w.municipality_id = a.municipality_id
    and w.kind = 'participation' and w.project_id = a.project_id
    and btrim(w.draft ->> 'answer', ${blanks}::text) in ('considering', 'notParticipating')))
  and not (a.optional and a.state = 'unanswered')`

const told = (day: RawBuilder<unknown>, time: RawBuilder<unknown>) =>
  sql<string>`concat_ws('T', to_char(${day}, 'YYYY-MM-DD'), to_char(${time}, 'HH24:MI'))`

const ownDay = sql`coalesce(r.deadline, i.deadline)`
const ownTime = sql`case when r.deadline is null then i.deadline_time else r.deadline_time end`

/** The deadline of an inquiry (alias i), as the schema tells deadlines. */
export const deadline = told(sql`i.deadline`, sql`i.deadline_time`)

/** The deadline of a response (alias r) of an inquiry (alias i): its own where it has one. */
export const ownDeadline = told(ownDay, ownTime)

/** Whether something of a response (alias r) of an inquiry (alias i) was submitted after its deadline, in
 * Japan: after its minute, or after its day where it has no time. */
const isAfterDeadline = (at: RawBuilder<unknown>) =>
  sql<boolean>`coalesce(${at} at time zone 'Asia/Tokyo'
  >= coalesce(${ownDay} + ${ownTime} + interval '1 minute', ${ownDay} + interval '1 day'), false)`

/** Whether a response was submitted late, and whether one kind of it was (alias s). */
export const isLate = isAfterDeadline(sql`r.submitted_at`)
export const isKindLate = isAfterDeadline(sql`s.at`)

/** The join of what was submitted (alias s) of the kind of an answer (alias a). */
export const submitted = sql`submission s on s.inquiry_id = a.inquiry_id
  and s.municipality_id = a.municipality_id and s.kind = a.kind`
