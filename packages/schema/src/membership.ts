import { z } from 'zod'
import { applicationState } from './application.ts'
import type { FieldError } from './error.ts'
import { text, typed, version } from './kinds.ts'
import { type Municipality, municipality, municipalityCode } from './municipality.ts'
import { evenWidth, readDay, readKana, readText } from './reading.ts'
import { visionRef } from './vision.ts'

const lengths = { name: 40, kana: 80, nameEn: 80 } as const

/** A municipality as typed. Name, reading and English name may be left empty where the registry knows the code. */
export const memberNames = z.object({
  code: typed(40),
  name: text(lengths.name),
  kana: text(lengths.kana),
  nameEn: text(lengths.nameEn),
  kind: municipality.shape.kind,
})

/** The same of one that joins. */
export const addMember = visionRef.extend({ ...memberNames.shape, since: typed(100) })
export type AddMember = z.infer<typeof addMember>

/** `until`: the last day, as typed. `despite`: what is still open there was seen, and stays open. */
export const endMember = visionRef.extend({
  municipality: municipalityCode,
  until: typed(100),
  despite: z.boolean(),
  version,
})

/** Rows and columns that the map of a region may have. */
const mostTiles = 20

/** Places of members on the map of their region, as typed, counted from 1 at the upper left; both empty where none is
 * drawn. */
export const placeMembers = visionRef.extend({
  places: z
    .array(z.object({ code: municipalityCode, column: typed(10), row: typed(10) }))
    .min(1)
    .max(100),
})
export type PlaceMembers = z.infer<typeof placeMembers>
type Places = PlaceMembers['places']

/** A place as it is read; null where none is typed. */
export function readTile(place: Pick<Places[number], 'column' | 'row'>): Municipality['tile'] {
  const [column, row] = [place.column, place.row].map((given) => readText(evenWidth(given)))
  return column === '' && row === '' ? null : { column: Number(column), row: Number(row) }
}

/** What is wrong with places, at `column CODE` and `row CODE`: two municipalities share none. */
export function checkPlaces(places: Places): FieldError[] {
  const fields = places
    .filter((place) => readTile(place) !== null)
    .flatMap(({ code, column, row }) => [
      ...numberProblems(`column ${code}`, column),
      ...numberProblems(`row ${code}`, row),
    ])
  if (fields.length > 0) return fields
  const taken = new Set<string>()
  return places.flatMap((place): FieldError[] => {
    const tile = readTile(place)
    const key = `${tile?.column} ${tile?.row}`
    const isTaken = tile !== null && taken.has(key)
    if (tile !== null) taken.add(key)
    return isTaken ? [{ field: `column ${place.code}`, problem: 'placeTaken' }] : []
  })
}

function numberProblems(field: string, typedNumber: string): FieldError[] {
  const value = readText(evenWidth(typedNumber))
  if (value === '') return [{ field, problem: 'required' }]
  if (!/^\d+$/.test(value)) return [{ field, problem: 'notWhole', value }]
  if (Number(value) < 1) return [{ field, problem: 'tooSmall', value, limit: 1 }]
  return Number(value) > mostTiles ? [{ field, problem: 'tooLarge', value, limit: mostTiles }] : []
}

export const memberRef = visionRef.extend({ municipality: municipalityCode })

/** What hangs on a membership: applications handed in and not decided yet of which it is the applicant's or that ask it, inquiries
 * open in which it has to answer, and projects in which its part rests on an answer or a document. */
const hanging = z.object({
  version: z.number().int(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  applications: z.array(
    z.object({ id: z.number().int(), title: z.string(), state: applicationState }),
  ),
  inquiries: z.array(z.object({ id: z.number().int(), title: z.string() })),
  projects: z.number().int(),
})
export type Hanging = z.infer<typeof hanging>

/** The code as typed, in any width. */
export const readCode = (given: string): string => evenWidth(given).trim()

/** What is wrong with a municipality that joins, as far as its text tells. */
export function checkMember({ code, since }: Pick<AddMember, 'code' | 'since'>): FieldError[] {
  return [...codeProblems(readCode(code)), ...dayProblems('since', since)]
}

/** What is wrong with the code of a municipality: that of a prefecture or of a body that several run together is
 * none. */
export function codeProblems(code: string): FieldError[] {
  if (code === '') return [{ field: 'code', problem: 'required' }]
  const isMunicipal = municipalityCode.safeParse(code).success && Number(code.slice(2, 5)) >= 100
  return isMunicipal && Number(code.slice(2, 5)) < 800
    ? []
    : [{ field: 'code', problem: 'notCode', value: code.slice(0, 40) }]
}

/** What is wrong with a day as typed. */
export function dayProblems(field: 'since' | 'until', given: string): FieldError[] {
  if (readText(given) === '') return [{ field, problem: 'required' }]
  return readDay(given) === null ? [{ field, problem: 'notDate', value: given.slice(0, 40) }] : []
}

/** What the municipality is called, where the registry does not know it yet. */
export function checkNames({ name, kana, nameEn }: AddMember): FieldError[] {
  return Object.entries({ name: readText(name), kana: readKana(kana), nameEn: readText(nameEn) })
    .filter(([, given]) => given === '')
    .map(([field]) => ({ field, problem: 'required' as const }))
}
