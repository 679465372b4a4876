import { isMember, type Municipality } from './municipality.ts'
import type { Frame } from './vision.ts'

type Members = Pick<Frame, 'municipalities' | 'otherMunicipalities'>

/** All municipalities of a region by code, with who no longer belongs to it or does not yet. */
export const everyMunicipality = ({
  municipalities,
  otherMunicipalities,
}: Members): Municipality[] =>
  [...municipalities, ...otherMunicipalities].sort((a, b) => (a.code < b.code ? -1 : 1))

/** The frame with the members of a day (ISO date); of today unless one is named. */
export function frameOn<F extends Members>(frame: F, day: string | undefined): F {
  if (day === undefined) return frame
  const all = everyMunicipality(frame)
  return {
    ...frame,
    municipalities: all.filter((one) => isMember(one, day)),
    otherMunicipalities: all.filter((one) => !isMember(one, day)),
  }
}

/** A municipality of the region by code, also one that no longer belongs to it or does not yet. */
export const municipalityIn = (
  { municipalities, otherMunicipalities }: Members,
  code: string,
): Municipality | undefined =>
  [...municipalities, ...otherMunicipalities].find((one) => one.code === code)
