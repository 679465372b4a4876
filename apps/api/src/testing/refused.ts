import { errorCode, refusal, type Refusal } from '@renkei/schema'
import { TRPCClientError } from '@trpc/client'
import type { Hono } from 'hono'
import { z } from 'zod'

const trpcRefusal = z.object({
  error: z.object({
    message: z.string(),
    data: z.object({
      httpStatus: z.number(),
      refusal: z.object({
        code: errorCode,
        parameter: z.string().optional(),
        value: z.string().optional(),
      }),
    }),
  }),
})

/** What a program that speaks plain HTTP is told when it asks a procedure: status and refusal. Fails
 * when it is not refused. `input` is sent as it is when it is a string. */
export async function refusedBy(app: Hono, procedure: string, input: unknown) {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const answer = await app.request(`/trpc/${procedure}?input=${encodeURIComponent(text)}`)
  const body = await answer.text()
  const { error } = trpcRefusal.parse(JSON.parse(body))
  return { status: answer.status, body, ...error.data.refusal }
}

/** The refusal a client's call ends with. Fails when it is not refused. */
export async function refusalTo(call: Promise<unknown>): Promise<Refusal> {
  const answer: unknown = await call.catch((error: unknown) => error)
  if (answer instanceof TRPCClientError) {
    return refusal.parse((answer.data as { refusal: unknown }).refusal)
  }
  throw new Error(`It was not refused: ${JSON.stringify(answer)}`)
}
