import { evenWidth } from '@renkei/schema'

/** Six digits, however they were typed: full width, in two groups. Undefined for anything else. */
export function readCode(typed: string): string | undefined {
  const plain = evenWidth(typed).replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(plain) ? plain : undefined
}
