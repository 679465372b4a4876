import { z } from 'zod'
import type { FieldError } from './error.ts'
import { isPrintable } from './kinds.ts'

/** Longest name of a person or department, in characters. */
const nameLimit = 100
/** Lengths of a password, in characters. There are no rules of what is in it. */
export const passwordLength = { min: 12, max: 128 }

/** An e-mail address as it is kept and compared: full-width letters and capitals are typed by hand. */
export const foldEmail = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** A person's or department's name as it is kept. */
export const foldName = (typed: string): string => typed.normalize('NFC').trim()

/** What is wrong with a typed e-mail address; nothing when it can be used. */
export function checkEmail(typed: string, field = 'email'): FieldError[] {
  const email = foldEmail(typed)
  if (email === '') return [{ field, problem: 'required' }]
  if (email.length > 254) return [{ field, problem: 'tooLong', limit: 254 }]
  return z.email().safeParse(email).success
    ? []
    : [{ field, problem: 'notEmail', value: typed.slice(0, 100) }]
}

/** What is wrong with a typed name. */
export function checkName(typed: string, field = 'name'): FieldError[] {
  const name = foldName(typed)
  if (name === '') return [{ field, problem: 'required' }]
  if (!isPrintable(name, { lines: false })) return [{ field, problem: 'controlCharacters' }]
  return name.length > nameLimit ? [{ field, problem: 'tooLong', limit: nameLimit }] : []
}

/** A 役職 as it is kept and compared: 課長 of a step finds who holds it, however either was typed. */
export const foldPosition = (typed: string): string => typed.normalize('NFKC').trim()

/** What is wrong with a typed 役職; none is no mistake. */
export const checkPosition = (typed: string, field = 'position'): FieldError[] =>
  foldPosition(typed) === '' ? [] : checkName(typed, field)

/** Longest reason for changing another's ways in, in characters. */
export const reasonLimit = 400

/** What is wrong with a password; it is never repeated in the answer. */
export function checkPassword(typed: string, field = 'password'): FieldError[] {
  const { min, max } = passwordLength
  if (typed === '') return [{ field, problem: 'required' }]
  if (!isPrintable(typed, { lines: false })) return [{ field, problem: 'controlCharacters' }]
  if (typed.length < min) return [{ field, problem: 'tooShort', limit: min }]
  return typed.length > max ? [{ field, problem: 'tooLong', limit: max }] : []
}
