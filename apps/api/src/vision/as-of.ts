import type { Vision } from '@renkei/schema'
import { Refused } from '../refusal.ts'
import { today } from '../today.ts'

/** Refuses a day the registry cannot answer for, by the name of its parameter: `filterInvalid` for one still
 * to come, and `beforeAdoption` for one before the vision was adopted. No day is the present. */
export function checkDay(
  { adoptedOn }: Vision,
  asOf: string | undefined,
  parameter = 'asOf',
): void {
  if (asOf === undefined) return
  if (asOf > today()) throw new Refused('filterInvalid', { parameter, value: asOf })
  if (asOf < adoptedOn) {
    throw new Refused('beforeAdoption', { parameter, value: adoptedOn })
  }
}
