import { z } from 'zod'

/** What an input's text or number is: `text` several lines that people type, `typed` what its form's
 * reader judges, `line` a name or words looked for, `code` of a fixed pattern, `day` an ISO date,
 * `whole` a number. Lengths are in UTF-16 units. */
export type Kind =
  | { kind: 'text' | 'typed' | 'line'; max: number }
  | { kind: 'code'; pattern: RegExp }
  | { kind: 'day' }
  | { kind: 'whole'; min: number; max: number }

/** Every schema of a text or number that inputs may have; a test walks all inputs and finds no other. */
export const kinds = z.registry<Kind>()

// Control characters, halves of characters and noncharacters. PostgreSQL stores neither NUL nor halves,
// and XML, which workbooks are made of, forbids most of them and both U+FFFE and U+FFFF.
const inText = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{NChar}]/u
const inLine = /[\p{Cc}\p{Cs}\p{NChar}]/u
const everyInText = new RegExp(inText, 'gu')

/** Whether a text can be stored, shown and written into every file: line breaks and tabs only where it
 * has `lines`. */
export const isPrintable = (text: string, { lines = true } = {}): boolean =>
  !(lines ? inText : inLine).test(text)

/** A text as files take it, with � where a character cannot be printed: what was stored by an older
 * version is neither left out unseen nor does it spoil the file. */
export const printable = (text: string): string => text.replace(everyInText, '\uFFFD')

function marked<T extends z.ZodType>(schema: T, kind: Kind): T {
  kinds.add(schema, kind)
  return schema
}

/** Text as people type it into a form. What is wrong with it is told at its field. */
export const text = (max: number, min = 0) =>
  marked(
    z
      .string()
      .refine((typed) => typed.length >= min, { params: { problem: 'required' }, abort: true })
      .refine((typed) => typed.length <= max, {
        params: { problem: 'tooLong', limit: max },
        abort: true,
      })
      .refine((typed) => isPrintable(typed), { params: { problem: 'controlCharacters' } }),
    { kind: 'text', max },
  )

/** What people type about a person: names, addresses and passwords. `person-fields.ts` reads it and tells
 * everything that is wrong with it at once, characters too. */
export const typed = (max: number) => marked(z.string().max(max), { kind: 'typed', max })

/** A name, a key or words to look for: any readable text, since one that names nothing is simply not
 * found. */
export const line = (max: number) =>
  marked(
    z
      .string()
      .max(max)
      .refine((named) => isPrintable(named, { lines: false })),
    { kind: 'line', max },
  )

/** A code of a fixed pattern, which also bounds its length unless `isRight` does. */
export const code = (pattern: RegExp, isRight: (found: string) => boolean = () => true) =>
  marked(z.string().regex(pattern).refine(isRight), { kind: 'code', pattern })

/** A day, as an ISO date, not before `first`. */
export const day = (first = '0000-01-01') =>
  marked(
    z.iso.date().refine((date) => date >= first),
    { kind: 'day' },
  )

/** The largest whole number of the databases' `int`. */
const largestWhole = 2 ** 31 - 1

/** A whole number that the databases can hold. */
export const whole = (min = 0, max = largestWhole) =>
  marked(z.number().int().min(min).max(max), { kind: 'whole', min, max })

/** What a thing is known by in the registry. */
export const id = whole(1)
/** What a thing was read at; it grows with every write. */
export const version = whole(1)
/** The same of what may not be written yet, which is read at 0. */
export const versionOrNone = whole()
/** A number that people see: of a project, or a revision of it. */
export const number = whole(1)
/** The Western year that a 年度 begins in. */
export const fiscalYear = whole(1900, 2999)
