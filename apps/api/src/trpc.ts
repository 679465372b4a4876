import { initTRPC, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { errorStatus, parameterOf, questionParameters, type Refusal } from '@renkei/schema'
import { ZodError } from 'zod'
import type { Db } from './db/schema.ts'
import { Refused } from './refusal.ts'

/** What a procedure is given. Published types see none of it: see contract.ts. */
export type Context = { db: Db }

/** A refusal in the words of the contract; undefined for what nobody foresaw. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal
  if (error instanceof TRPCError) {
    const foreseen = refusalOf(error.cause)
    if (foreseen) return foreseen
    if (error.code === 'NOT_FOUND') return { code: 'notFound' }
    // Unreadable JSON, a wrong method, a body too large.
    if (getHTTPStatusCodeFromError(error) < 500) return { code: 'inputInvalid' }
  }
  if (error instanceof ZodError) {
    const [name] = error.issues[0]?.path ?? []
    if (name === undefined) return { code: 'inputInvalid' }
    const parameter = parameterOf(String(name))
    return {
      code: questionParameters.includes(parameter) ? 'filterInvalid' : 'inputInvalid',
      parameter,
    }
  }
  return undefined
}

const statusCodes = { 400: 'BAD_REQUEST', 404: 'NOT_FOUND', 500: 'INTERNAL_SERVER_ERROR' } as const

const t = initTRPC.context<Context>().create({
  // The one place where errors become words for clients; what nobody foresaw stays in the log.
  errorFormatter: ({ shape, error }) => {
    const refusal: Refusal = refusalOf(error) ?? { code: 'unexpected' }
    const { code, httpStatus, path } = shape.data
    return {
      ...shape,
      message: refusal.code,
      data: { code, httpStatus, ...(path === undefined ? {} : { path }), refusal },
    }
  },
})

const translated = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof Refused) {
    const { cause } = result.error
    const code = statusCodes[errorStatus[cause.refusal.code]]
    throw new TRPCError({ code, message: cause.message, cause })
  }
  return result
})

export const router = t.router

/** For anyone: published facts only. */
export const publicProcedure = t.procedure.use(translated)
