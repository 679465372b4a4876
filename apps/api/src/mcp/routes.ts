import { type Context as Asked, Hono } from 'hono'
import type { Context } from '../trpc.ts'
import { languageOf } from '../v1/problem.ts'

type Means = {
  asking: (c: Asked) => Promise<Context>
  /** Takes down what went wrong. */
  note: (error: unknown, path: string) => void
}

/** `/mcp`: the registry for assistants, by the Model Context Protocol over streamable HTTP, without a session: each
 * request is answered by itself, in JSON, with what its sender may see. */
export const mcpRoutes = ({ asking, note }: Means): Hono =>
  new Hono()
    .post('/', async (c) => {
      // Half a second to load, for who asks first rather than for everyone who waits for the start.
      const { answerAssistant } = await import('./server.ts')
      return answerAssistant(c.req.raw, { context: await asking(c), language: languageOf(c), note })
    })
    // Nothing is sent unasked, and there is no session to end.
    .all('/', (c) => c.json({ error: { code: 'inputInvalid' } }, 405, { allow: 'POST' }))
