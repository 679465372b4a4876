import { z } from 'zod'
import type { FieldError } from './error.ts'
import { fiscalYear, text, typed } from './kinds.ts'
import { codeProblems, memberNames, readCode } from './membership.ts'
import { municipality } from './municipality.ts'
import { evenWidth, readFiscalYear, readKana, readPartial, readText } from './reading.ts'
import { type RegionScheme, region, regionSlug } from './region.ts'
import { mostCores } from './region-book.ts'
import { checkRegionNames, regionNames } from './region-form.ts'

/** 役割 that the ministry's outlines of the schemes name: 連携中枢都市圏構想推進要綱, 定住自立圏構想推進要綱. */
export const schemePillars: Record<RegionScheme, readonly { title: string; titleEn: string }[]> = {
  renkei: [
    {
      title: '圏域全体の経済成長のけん引',
      titleEn: 'Driving the economic growth of the whole area',
    },
    { title: '高次の都市機能の集積・強化', titleEn: 'Gathering higher urban functions' },
    {
      title: '圏域全体の生活関連機能サービスの向上',
      titleEn: 'Better services of daily life in the whole area',
    },
  ],
  teiju: [
    { title: '生活機能の強化', titleEn: 'Stronger functions of daily life' },
    { title: '結びつきやネットワークの強化', titleEn: 'Stronger ties and networks' },
    { title: '圏域マネジメント能力の強化', titleEn: 'Stronger management of the area' },
  ],
}

const newMember = z.object({
  ...memberNames.shape,
  role: municipality.shape.role,
})
export type NewMember = z.infer<typeof newMember>

/** A region with its first vision, as typed. */
export const newRegion = z.object({
  slug: typed(60),
  ...regionNames.shape,
  scheme: region.shape.scheme,
  members: z.array(newMember).max(100),
  visionTitle: text(200),
  visionTitleEn: text(300),
  fromFiscalYear: typed(40),
  toFiscalYear: typed(40),
  /** Day, month or year; empty where it is not known. */
  adopted: typed(40),
  /** Policy areas, a line each, by the roles of the scheme. */
  areas: z.array(text(5000)).length(3),
})
export type NewRegion = z.infer<typeof newRegion>

const linesOf = (given: string): string[] =>
  readText(given)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

// a … z, aa …
const letterOf = (nth: number): string =>
  (nth >= 26 ? letterOf(Math.floor(nth / 26) - 1) : '') + String.fromCharCode(97 + (nth % 26))

/** The policy areas as they are kept, by pillar and line. */
export const readAreas = (given: readonly string[]) =>
  given.flatMap((lines, at) =>
    linesOf(lines).map((title, nth) => ({
      ...{ pillar: at + 1, group: null, title, titleEn: null, letter: letterOf(nth) },
      code: `${at + 1}${letterOf(nth)}`,
    })),
  )

/** A municipality as it is kept. */
export const readMember = ({ code, name, kana, nameEn, kind }: Omit<NewMember, 'role'>) => ({
  ...{ code: readCode(code), name: readText(name), kana: readKana(kana) },
  ...{ nameEn: readText(nameEn), kind },
})

/** What is wrong with a new region, as far as its text tells; `known`: whether the registry knows a code already. */
export function checkNewRegion(given: NewRegion, known: (code: string) => boolean): FieldError[] {
  const slug = evenWidth(given.slug)
  const fields: FieldError[] = checkRegionNames(given)
  if (slug === '') fields.push({ field: 'slug', problem: 'required' })
  else if (!regionSlug.safeParse(slug).success) {
    fields.push({ field: 'slug', problem: 'notSlug', value: slug.slice(0, 40) })
  }
  return [...fields, ...checkMembers(given, known), ...checkVision(given)]
}

function checkMembers(
  { members, scheme }: NewRegion,
  known: (code: string) => boolean,
): FieldError[] {
  const fields: FieldError[] = []
  const seen = new Set<string>()
  members.forEach((member, at) => {
    const read = readMember(member)
    const of = (field: string) => `members.${at}.${field}`
    const wrong = codeProblems(read.code)
    if (wrong.length === 0 && seen.has(read.code)) {
      wrong.push({ field: 'code', problem: 'isMember', value: read.name || read.code })
    }
    seen.add(read.code)
    fields.push(...wrong.map((error) => ({ ...error, field: of(error.field) })))
    if (wrong.length > 0 || known(read.code)) return
    for (const field of ['name', 'kana', 'nameEn'] as const) {
      if (read[field] === '') fields.push({ field: of(field), problem: 'required' })
    }
  })
  const cores = members.filter(({ role }) => role === 'core').length
  const limit = mostCores[scheme]
  if (cores === 0) fields.push({ field: 'members', problem: 'lacksCore' })
  if (cores > limit) fields.push({ field: 'members', problem: 'tooManyCores', limit })
  return fields
}

function checkVision({
  visionTitle,
  fromFiscalYear,
  toFiscalYear,
  adopted,
  areas,
}: NewRegion): FieldError[] {
  const fields: FieldError[] = []
  if (readText(visionTitle) === '') fields.push({ field: 'visionTitle', problem: 'required' })
  for (const [field, given] of Object.entries({ fromFiscalYear, toFiscalYear })) {
    if (readText(given) === '') fields.push({ field, problem: 'required' })
    else if (!fiscalYear.safeParse(readFiscalYear(given)).success) {
      fields.push({ field, problem: 'notDate', value: given.slice(0, 40) })
    }
  }
  const [from, to] = [readFiscalYear(fromFiscalYear), readFiscalYear(toFiscalYear)]
  if (from !== null && to !== null && to < from) {
    fields.push({ field: 'toFiscalYear', problem: 'endsBeforeStart' })
  }
  if (readText(adopted) !== '' && readPartial(adopted) === null) {
    fields.push({ field: 'adopted', problem: 'notDate', value: adopted.slice(0, 40) })
  }
  // Every project is of an area.
  if (readAreas(areas).length === 0) fields.push({ field: 'areas', problem: 'tooFew', limit: 1 })
  return fields
}
