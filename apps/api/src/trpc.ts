import { initTRPC, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import {
  draftErrors,
  errorStatus,
  parameterOf,
  permissions,
  type ProcedureName,
  questionParameters,
  type Refusal,
} from '@renkei/schema'
import { ZodError } from 'zod'
import type { Actor } from './actor.ts'
import type { Db } from './db/schema.ts'
import type { Mailer } from './mail/mailer.ts'
import { permitRole } from './permit.ts'
import { Refused } from './refusal.ts'
import type { SessionTimes } from './session/actor.ts'
import type { Auth } from './session/auth.ts'
import type { SessionSettings } from './session/settings.ts'

/** What a procedure is given. Published types see none of it: see contract.ts. */
export type Context = {
  db: Db
  /** Null for the public. */
  actor: Actor | null
  /** When the actor's session ends; null for the public. */
  times: SessionTimes | null
  requestId: string
  /** The client's, where it can be told. */
  address: string | undefined
  /** Where links lead, such as `https://renkei.example.lg.jp`. */
  origin: string
  auth: Auth
  mailer: Mailer
  settings: SessionSettings
}

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
    const fields = draftErrors(error.issues)
    if (fields) return { code: 'fieldsInvalid', fields }
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

const statusCodes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
} as const

/** What a tRPC client reads of a refusal that no procedure made. */
export const refusedEnvelope = (refusal: Refusal) => ({
  error: {
    message: refusal.code,
    code: -32600,
    data: {
      code: statusCodes[errorStatus[refusal.code]],
      httpStatus: errorStatus[refusal.code],
      refusal,
    },
  },
})

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

// The table of permissions is asked before anything else, by the procedure's own name.
const permitted = t.middleware(({ ctx, path, next }) => {
  if (!isProcedure(path)) throw new Error(`No permission says who may call ${path}`)
  permitRole(ctx.actor, path)
  return next()
})

/** The one kind of procedure. Whom it is for stands in `permissions` of @renkei/schema. */
export const procedure = t.procedure.use(translated).use(permitted)

/** For procedures that only signed-in people may call: narrows the actor. */
export const signedInProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw new Refused('signInRequired')
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})

const isProcedure = (path: string): path is ProcedureName => Object.hasOwn(permissions, path)
