import type { EvaluationDesk } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asInquiry } from '../inquiry/get.ts'
import { expectOpened, permittedInquiry } from '../inquiry/subject.ts'
import { evaluatedOf, sharesOf } from './figures.ts'
import { selectAnswers, selectProjects } from './queries.ts'

/** Every project an inquiry asked about, with the policy office's evaluation beside those of the
 * municipalities that submitted. Throws Refused: `inquiryNotFound`, `stateChanged` while prepared. */
export async function get(db: Db, actor: Actor, id: number): Promise<EvaluationDesk> {
  const { inquiry } = await permittedInquiry(db, actor, 'evaluation.get', { id })
  expectOpened(inquiry)
  const answers = await selectAnswers(db, id)
  // What has not begun, or is over, is not evaluated, but for what somebody evaluated all the same.
  const rows = (await selectProjects(db, id)).filter(({ ran, version }) => ran || version > 0)
  const projects = rows.map((row) => {
    const { version, draft, by, updatedAt } = row
    return { ...evaluatedOf(row, answers, inquiry.rule), version, draft, by, updatedAt }
  })
  return { inquiry: asInquiry(inquiry), projects, shares: sharesOf(projects, inquiry.rule) }
}
