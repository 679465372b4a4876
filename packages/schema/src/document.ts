import { z } from 'zod'
import type { FieldError } from './error.ts'
import { id, isPrintable, text, versionOrNone } from './kinds.ts'
import { measuredOf } from './measured.ts'
import { author } from './person.ts'
import { heldDocument } from './region.ts'

/** Bytes of a source document's PDF, and characters of its file's name. */
export const documentLimits = { bytes: 50 * 2 ** 20, name: 150 }

const mostPages = 9999

/** 出典資料 as the registry holds it, on its own page. */
export const documentPage = heldDocument.extend({
  region: z.object({ slug: z.string(), name: z.string(), nameEn: z.string() }),
  /** 0 while nobody has written of it. */
  version: z.number().int(),
  /** Who put the file there; told to people who are signed in. */
  by: author.nullable(),
  at: z.iso.datetime({ offset: true }).nullable(),
})
export type DocumentPage = z.infer<typeof documentPage>

export const documentRef = z.object({ id })

/** What the policy office says of a document, as typed: where its issuer publishes it, whether its pages may be
 * shown to everyone, and that the page printed as number `page` is the `sheet`-th of the file. */
const typed = z.object({
  address: text(500),
  page: text(20),
  sheet: text(20),
  isPublic: z.boolean(),
})
export type DocumentTyped = z.infer<typeof typed>

export const saveDocument = typed.extend({ id, version: versionOrNone })

export const removeDocumentFile = z.object({ id, version: versionOrNone })

const readPage = (number: string) =>
  measuredOf(number, '', { whole: true, min: 1, max: mostPages }) ?? undefined

/** An address of the web as typed; undefined where it is none. Empty is empty. */
function readAddress(address: string): string | undefined {
  const found = address.normalize('NFKC').trim()
  if (found === '') return ''
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(found) && URL.canParse(found) ? found : undefined
}

/** What is wrong with what was typed of a document. */
export function checkDocument({ address, page, sheet }: DocumentTyped): FieldError[] {
  const number = (field: 'page' | 'sheet', value: string): FieldError[] => {
    if (value.trim() === '') return [{ field, problem: 'required' }]
    if (readPage(value) !== undefined) return []
    return [{ field, problem: 'notPage', value: value.slice(0, 20), limit: mostPages }]
  }
  const isRight = isPrintable(address, { lines: false }) && readAddress(address) !== undefined
  return [
    ...number('page', page),
    ...number('sheet', sheet),
    ...(isRight
      ? []
      : [{ field: 'address', problem: 'notAddress' as const, value: address.slice(0, 40) }]),
  ]
}

/** What was typed of a document, once `checkDocument` finds nothing wrong with it. `shift`: how many sheets
 * stand before the page printed as 0, so that page 72 is sheet 72 + shift. */
export const readDocument = ({ address, page, sheet, isPublic }: DocumentTyped) => ({
  address: readAddress(address) || null,
  shift: (readPage(sheet) ?? 1) - (readPage(page) ?? 1),
  isPublic,
})
