import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { letGoOfSlowReaders } from './slow-readers.ts'

test('whoever does not read is let go of; whoever reads slowly, or waits for an answer, is not, and whoever was answered goes as ever', async () => {
  // More than the buffers of two systems hold.
  const long = 'x'.repeat(24_000_000)
  const app = new Hono()
    .get('/long', (c) => c.body(long))
    .get('/late', async (c) => {
      await wait(2500)
      return c.text('at last')
    })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 100
  letGoOfSlowReaders(server, 2000)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const ask = (path: string, then = 'close') => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: ${then}\r\n\r\n`)
    return socket
  }
  const read = async (socket: ReturnType<typeof ask>, pause: number) => {
    let length = 0
    for await (const chunk of socket) {
      length += (chunk as Buffer).length
      if (pause > 0 && length % 7 === 0) await wait(pause)
    }
    return length
  }
  const answered = ask('/late', 'keep-alive')
  expect(await read(answered, 0)).toBeGreaterThan(0)
  const deaf = ask('/long').pause()
  const [slow, late] = await Promise.all([read(ask('/long'), 5), read(ask('/late'), 0)])
  expect(slow).toBeGreaterThan(long.length)
  expect(late).toBeGreaterThan(0)
  const open = promisify(server.getConnections.bind(server))
  await expect.poll(() => open(), { timeout: 20_000 }).toBe(0)
  expect(await read(deaf, 0)).toBeLessThan(long.length)
  server.close()
})
