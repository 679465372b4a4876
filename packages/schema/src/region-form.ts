import { z } from 'zod'
import type { FieldError } from './error.ts'
import { text, version } from './kinds.ts'
import { readKana, readText } from './reading.ts'
import { region, regionSlug, regionState } from './region.ts'

/** What a region is called, as typed. */
export const regionNames = z.object({
  name: text(60),
  kana: text(120),
  nameEn: text(100),
  /** Left empty, the names themselves are used in running text. */
  shortName: text(40),
  shortNameEn: text(60),
  nickname: text(60),
  nicknameEn: text(60),
})
export type RegionNames = z.infer<typeof regionNames>

/** The names as they are kept. */
export function readRegionNames(typed: RegionNames) {
  const [name, nameEn] = [readText(typed.name), readText(typed.nameEn)]
  return {
    ...{ name, nameEn, kana: readKana(typed.kana) },
    shortName: readText(typed.shortName) || name,
    shortNameEn: readText(typed.shortNameEn) || nameEn,
    nickname: readText(typed.nickname) || null,
    nicknameEn: readText(typed.nicknameEn) || null,
  }
}

/** What is wrong with them, as far as their text tells. */
export function checkRegionNames(typed: RegionNames): FieldError[] {
  const read = readRegionNames(typed)
  const fields: FieldError[] = (['name', 'kana', 'nameEn'] as const)
    .filter((field) => read[field] === '')
    .map((field) => ({ field, problem: 'required' }))
  // An English nickname is that of one in Japanese.
  if (read.nickname === null && read.nicknameEn !== null) {
    fields.push({ field: 'nickname', problem: 'required' })
  }
  return fields
}

/** Names a region, as it was read. */
export const regionRead = z.object({ region: regionSlug, version })

export const renameRegion = z.object({ ...regionRead.shape, ...regionNames.shape })
export type RenameRegion = z.infer<typeof renameRegion>

/** A region as system administrators see it. */
const heldRegion = z.object({
  ...region.shape,
  state: regionState,
  version: z.number().int(),
  /** Names of its core cities. */
  cores: z.array(z.object({ name: z.string(), nameEn: z.string() })),
  /** Members today. */
  members: z.number().int(),
  visions: z.number().int(),
  /** Of the newest vision. */
  projects: z.number().int(),
  /** What waits there: applications handed in and not decided, and open inquiries. */
  applications: z.number().int(),
  inquiries: z.number().int(),
  /** When a project of it, or its own names or state, last changed. */
  changedAt: z.iso.datetime({ offset: true }).nullable(),
})
export type HeldRegion = z.infer<typeof heldRegion>
