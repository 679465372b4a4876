import type { ErrorCode, Refusal } from '@renkei/schema'

/** A request the registry refuses, with a code from the contract's closed list. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(code: ErrorCode, at: Omit<Refusal, 'code'> = {}, options: ErrorOptions = {}) {
    super([code, at.parameter, at.value].filter(Boolean).join(' '), options)
    this.refusal = { code, ...at }
  }
}
