import { isMember, type Municipality } from './municipality.ts'
import type { Frame } from './vision.ts'

type Members = Pick<Frame, 'municipalities' | 'otherMunicipalities'>

/** The frame with the members of a day (ISO date); of today unless one is named. */
export function frameOn<F extends Members>(frame: F, day: string | undefined): F {
  if (day === undefined) return frame
  const all = [...frame.municipalities, ...frame.otherMunicipalities]
  const ordered = all.sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    ...frame,
    municipalities: ordered.filter((one) => isMember(one, day)),
    otherMunicipalities: ordered.filter((one) => !isMember(one, day)),
  }
}

/** A municipality of the region by code, also one that no longer belongs to it or does not yet. */
export const municipalityIn = (
  { municipalities, otherMunicipalities }: Members,
  code: string,
): Municipality | undefined =>
  [...municipalities, ...otherMunicipalities].find((one) => one.code === code)
