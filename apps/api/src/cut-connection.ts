import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Cuts the connection of a request, with all that is still to be sent. Requests made within the process have none. */
export function cutConnection(c: Context): void {
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>
  outgoing?.destroy()
}
