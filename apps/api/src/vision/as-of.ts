import type { Vision } from '@renkei/schema'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'

/** Refuses a day the registry cannot answer for: `filterInvalid` for one still to come, and
 * `beforeAdoption` for one before the vision was adopted. No day is the present. */
export function checkDay({ adoptedOn }: Vision, asOf: string | undefined): void {
  if (asOf === undefined) return
  if (asOf > today()) throw new Refused('filterInvalid', { parameter: 'asOf', value: asOf })
  if (asOf < adoptedOn) {
    throw new Refused('beforeAdoption', { parameter: 'asOf', value: adoptedOn })
  }
}
