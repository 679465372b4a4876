import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** Serves an app on a free port of the loopback address, for programs that need a real one. */
export const listen = (app: Hono): Promise<{ url: string; close: () => Promise<void> }> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      })
    })
  })
