import { z } from 'zod'
import { type Affiliate, affiliateRole } from './affiliate.ts'
import type { FieldError } from './error.ts'
import { id, text, typed, version, versionOrNone } from './kinds.ts'
import { readDay, readText } from './reading.ts'
import { visionRef } from './vision.ts'

/** One as typed; `readAffiliate` reads it. */
const affiliateForm = z.object({
  name: text(80),
  nameEn: text(120),
  role: affiliateRole,
  since: typed(100),
  until: typed(100),
})
export type AffiliateForm = z.infer<typeof affiliateForm>

/** `id` and `version` 0: a new one. */
export const saveAffiliate = visionRef.extend({
  id: versionOrNone,
  version: versionOrNone,
  form: affiliateForm,
})
export const removeAffiliate = visionRef.extend({ id, version })

/** Reads a form; where anything is wrong, what, by field. The English name is the Japanese one where none is given. */
export function readAffiliate(form: AffiliateForm): { read: Affiliate; errors: FieldError[] } {
  const errors: FieldError[] = []
  const name = readText(form.name)
  if (name === '') errors.push({ field: 'name', problem: 'required' })
  const [since = null, until = null] = (['since', 'until'] as const).map((field) => {
    const day = readDay(form[field])
    if (readText(form[field]) !== '' && day === null) {
      errors.push({ field, problem: 'notDate', value: form[field].slice(0, 40) })
    }
    return day
  })
  if (since !== null && until !== null && until < since) {
    errors.push({ field: 'until', problem: 'beforeSince', value: since })
  }
  return {
    read: { name, nameEn: readText(form.nameEn) || name, role: form.role, since, until },
    errors,
  }
}
