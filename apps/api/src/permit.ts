import { type ProcedureName, type Subject, can, mayEver } from '@renkei/schema'
import type { Actor, Officer } from './actor.ts'
import { Refused } from './refusal.ts'

/** Refuses whoever the table of permissions does not let call `procedure` about `subject`: the first
 * line of every action. Throws Refused: `signInRequired` or `forbidden`. */
export function permit(
  actor: Actor | null,
  procedure: ProcedureName,
  subject: Subject,
): asserts actor is Actor {
  if (can(actor?.me ?? null, procedure, subject)) return
  throw new Refused(actor ? 'forbidden' : 'signInRequired')
}

/** The same before the subject is known: whether the role may ever call the procedure. */
export function permitRole(actor: Actor | null, procedure: ProcedureName): void {
  if (mayEver(actor?.me ?? null, procedure)) return
  throw new Refused(actor ? 'forbidden' : 'signInRequired')
}

/** Narrows to someone who acts for a department; system administrators do not. */
export function asOfficer(actor: Actor): Officer {
  if (actor.departmentId === null || actor.municipalityId === null) throw new Refused('forbidden')
  return actor as Officer
}
