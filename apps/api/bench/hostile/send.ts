import { Agent, request as ask } from 'node:http'
import type { Request } from './requests.ts'

/** What became of a request; `status` 0: the connection ended without an answer. */
export type Answer = { status: number; ms: number; body: string }

const agent = new Agent({ keepAlive: true, maxSockets: 32 })
const patience = 60_000

/** Sends a request as it stands, and waits for all of the answer. */
export function send(url: string, made: Request): Promise<Answer> {
  const { method, path, body } = made
  const headers =
    body === undefined
      ? made.headers
      : { ...made.headers, 'content-length': String(Buffer.byteLength(body)) }
  const { hostname, port } = new URL(url)
  const start = performance.now()
  return new Promise((resolve) => {
    const done = (status: number, said: string) =>
      resolve({ status, ms: performance.now() - start, body: said })
    // A connection kept open may end just when it is used again, which is nobody's fault: what breaks
    // off on a new one counts.
    const broken = (error: Error) => {
      if (asking.reusedSocket && error.message !== 'timeout') resolve(send(url, made))
      else done(0, error.message)
    }
    const asking = ask(
      { hostname, port, method, path, headers, agent, timeout: patience },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          done(answer.statusCode ?? 0, Buffer.concat(chunks).toString('utf8', 0, 2000)),
        )
        answer.on('error', broken)
      },
    )
    asking.on('timeout', () => asking.destroy(new Error('timeout')))
    asking.on('error', broken)
    asking.end(body)
  })
}
