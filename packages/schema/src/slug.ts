import { code } from './kinds.ts'

/** A name in an address: lower-case letters, digits and hyphens. */
export const slug = code(/^[a-z0-9]+(-[a-z0-9]+)*$/, (name) => name.length <= 60)
