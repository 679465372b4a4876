import type { peopleQuestion, ProcedureName } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import { permit } from '../permit.ts'

/** The municipality that is asked about: the named one, else one's own, else (undefined) all. Throws
 * Refused `forbidden`. */
export function askedMunicipality(
  actor: Actor | null,
  procedure: ProcedureName,
  { municipality }: z.infer<typeof peopleQuestion>,
): string | undefined {
  const code = municipality ?? actor?.me.municipality?.code
  permit(actor, procedure, { municipality: code ?? null })
  return code
}
