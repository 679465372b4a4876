import { initTRPC, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import {
  errorStatus,
  fieldErrors,
  parameterOf,
  permissions,
  type ProcedureName,
  questionParameters,
  changeParameterOf,
  changeParameters,
  type Refusal,
} from '@renkei/schema'
import { ZodError } from 'zod'
import type { Actor } from './actor.ts'
import type { Db } from './db/schema.ts'
import { closedRegionIn } from './db/closed-region.ts'
import { unavailableIn } from './db/unavailable.ts'
import type { Mailer } from './mail/mailer.ts'
import { permitRole } from './permit.ts'
import { Refused } from './refusal.ts'
import { checkAsked } from './region/hidden.ts'
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

/** A refusal in the words of the contract; undefined for what nobody foresaw. `input`: what the
 * procedure was asked with. */
export function refusalOf(error: unknown, input?: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal
  const unavailable = unavailableIn(error)
  if (unavailable) return { code: 'unavailable', value: unavailable.reason }
  const closed = closedRegionIn(error)
  if (closed !== undefined) return { code: 'regionClosed', value: closed }
  if (!(error instanceof TRPCError)) return undefined
  if (error.cause instanceof Refused) return error.cause.refusal
  if (error.code === 'NOT_FOUND') return { code: 'notFound' }
  if (getHTTPStatusCodeFromError(error) >= 500) return undefined
  // Otherwise unreadable JSON, a wrong method, a body too large.
  return error.cause instanceof ZodError
    ? inputRefusal(error.cause, input)
    : { code: 'inputInvalid' }
}

function inputRefusal({ issues }: ZodError, input: unknown): Refusal {
  const fields = fieldErrors(issues, input)
  if (fields) return { code: 'fieldsInvalid', fields }
  const [name] = issues[0]?.path ?? []
  if (name === undefined) return { code: 'inputInvalid' }
  const parameter = changeParameterOf(parameterOf(String(name)))
  const isFilter = [...changeParameters, ...questionParameters].includes(parameter)
  return { code: isFilter ? 'filterInvalid' : 'inputInvalid', parameter }
}

const statusCodes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'UNPROCESSABLE_CONTENT',
  428: 'PRECONDITION_REQUIRED',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const

const statusOf = ({ code }: Refusal) => ({
  code: statusCodes[errorStatus[code]],
  httpStatus: errorStatus[code],
})

/** What a tRPC client reads of a refusal that no procedure made. */
export const refusedEnvelope = (refusal: Refusal) => ({
  error: { message: refusal.code, code: -32600, data: { ...statusOf(refusal), refusal } },
})

const t = initTRPC.context<Context>().create({
  // The one place where errors become words for clients; what nobody foresaw stays in the log.
  errorFormatter: ({ shape, error, input }) => {
    const refusal: Refusal = refusalOf(error, input) ?? { code: 'unexpected' }
    const { path } = shape.data
    // What fails before a procedure is called has not been translated below.
    const { code, httpStatus } = refusal.code === 'unavailable' ? statusOf(refusal) : shape.data
    return {
      ...shape,
      message: refusal.code,
      data: { code, httpStatus, ...(path === undefined ? {} : { path }), refusal },
    }
  },
})

const translated = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const closed = closedRegionIn(result.error.cause)
  const cause =
    closed === undefined ? result.error.cause : new Refused('regionClosed', { value: closed })
  if (cause instanceof Refused) {
    const code = statusCodes[errorStatus[cause.refusal.code]]
    throw new TRPCError({ code, message: cause.message, cause })
  }
  return result
})

export const router = t.router

// The table of permissions is asked before anything else, by the procedure's own name.
const permitted = t.middleware(async ({ ctx, path, getRawInput, next }) => {
  if (!isProcedure(path)) throw new Error(`No permission says who may call ${path}`)
  permitRole(ctx.actor, path)
  await checkAsked(ctx.db, ctx.actor?.me ?? null, path, getRawInput)
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
