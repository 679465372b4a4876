import { z } from 'zod'
import type { FieldError, Problem } from './error.ts'
import { id, line, text, typed, version, versionOrNone } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { evenWidth, readDay, readText } from './reading.ts'
import { visionRef } from './vision.ts'

/** An agreement as typed; `readAgreement` reads it. Of `others` and `amendments` each line is one. */
const agreementForm = z.object({
  municipalities: z.array(municipalityCode).max(400),
  others: text(2000),
  kind: text(40),
  signedOn: typed(100),
  councilOn: typed(100),
  amendments: text(2000),
  endedOn: typed(100),
  /** Key of the document that says so; empty where whoever writes confirms it. */
  document: line(40),
  page: typed(20),
})
export type AgreementForm = z.infer<typeof agreementForm>

/** `id` and `version` 0: a new one. */
export const saveAgreement = visionRef.extend({
  id: versionOrNone,
  version: versionOrNone,
  form: agreementForm,
})
export const removeAgreement = visionRef.extend({ id, version })

/** What a form says, as far as it could be read. */
export type AgreementRead = {
  municipalities: string[]
  others: string[]
  kind: string | null
  signedOn: string | null
  councilOn: string | null
  endedOn: string | null
  amendments: { amendedOn: string; councilOn: string | null }[]
  document: string | null
  page: number | null
}

const linesOf = (given: string): string[] =>
  readText(given)
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Reads a form; where anything is wrong, what, by field. */
export function readAgreement(form: AgreementForm): { read: AgreementRead; errors: FieldError[] } {
  const errors: FieldError[] = []
  const wrong = (field: keyof AgreementForm, problem: Problem, value?: string) => {
    errors.push({ field, problem, ...(value === undefined ? {} : { value: value.slice(0, 40) }) })
  }
  const days = (['signedOn', 'councilOn', 'endedOn'] as const).map((field) => {
    const day = readDay(form[field])
    if (readText(form[field]) !== '' && day === null) wrong(field, 'notDate', form[field])
    return day
  })
  const [signedOn = null, councilOn = null, endedOn = null] = days
  if (signedOn !== null && endedOn !== null && endedOn < signedOn) {
    wrong('endedOn', 'beforeSigned', signedOn)
  }
  const municipalities = [...new Set(form.municipalities)]
  const others = [...new Set(linesOf(form.others))]
  if (municipalities.length + others.length < 2) {
    errors.push({ field: 'municipalities', problem: 'tooFew', limit: 2 })
  }
  for (const one of others) if ([...one].length > 80) wrong('others', 'tooLong', one)
  const amendments = linesOf(form.amendments).flatMap((one) => {
    const [first = '', council = '', ...more] = one.split(/[、,，\t]/)
    const [amendedOn, votedOn] = [readDay(first), readDay(council)]
    if (amendedOn === null || (council.trim() !== '' && votedOn === null) || more.length > 0) {
      wrong('amendments', 'notDate', one)
      return []
    }
    return [{ amendedOn, councilOn: votedOn }]
  })
  const amended = amendments.map(({ amendedOn }) => amendedOn)
  const twice = amended.find((day, at) => amended.indexOf(day) !== at)
  if (twice !== undefined) wrong('amendments', 'taken', twice)
  const typedPage = evenWidth(form.page).trim()
  const page = /^[1-9]\d{0,3}$/.test(typedPage) ? Number(typedPage) : null
  if (typedPage !== '' && page === null) wrong('page', 'notNumber', form.page)
  const document = form.document === '' ? null : form.document
  if (page !== null && document === null) wrong('document', 'required')
  return {
    read: {
      ...{ municipalities, others, signedOn, councilOn, endedOn, document, page },
      kind: readText(form.kind) || null,
      amendments: amendments.toSorted((a, b) => (a.amendedOn < b.amendedOn ? -1 : 1)),
    },
    errors,
  }
}
