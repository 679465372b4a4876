import { z } from 'zod'

/** Everything the registry can refuse, and the HTTP status it is refused with. */
export const errorStatus = {
  regionNotFound: 404,
  visionNotFound: 404,
  projectNotFound: 404,
  /** A filter, named by `parameter`, that cannot be read or names nothing in this vision. */
  filterInvalid: 400,
  /** Input that is no filter and cannot be read. */
  inputInvalid: 400,
  notFound: 404,
  unexpected: 500,
} as const

export const errorCode = z.enum(
  Object.keys(errorStatus) as [keyof typeof errorStatus, ...(keyof typeof errorStatus)[]],
)
export type ErrorCode = z.infer<typeof errorCode>

/** What a client learns of a refusal. */
export const refusal = z.object({
  code: errorCode,
  parameter: z.string().optional(),
  value: z.string().optional(),
})
export type Refusal = z.infer<typeof refusal>
