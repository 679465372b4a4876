import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { WebhookProblem } from '@renkei/schema'
import { AddressRefused, checkUrl, guardedLookup, type WebhookSettings } from './address.ts'

/** What came of a try. `after`: seconds that the receiver wants left (`Retry-After`). */
export type Tried = {
  ms: number
  status: number | null
  problem: WebhookProblem | null
  after: number | null
}

/** Bytes of an answer that are read, since a connection is let go of with its end; nobody looks at them. */
const mostRead = 64 * 1024

const problemOf = (status: number): WebhookProblem | null =>
  status < 300 ? null : status < 400 ? 'redirect' : 'status'

/** Sends a body, by one connection of its own. Redirects are not followed. Never rejects. */
export function send(
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  { settings, timeout, cut }: { settings: WebhookSettings; timeout: number; cut: AbortSignal },
): Promise<Tried> {
  const start = performance.now()
  const { promise, resolve } = Promise.withResolvers<Tried>()
  const end = (problem: WebhookProblem | null, status: number | null = null, after = Number.NaN) =>
    resolve({
      ...{ status, problem, ms: Math.round(performance.now() - start) },
      after: Number.isFinite(after) ? after : null,
    })
  const fail = (error: unknown) => {
    const isLate = (error as Error).name === 'TimeoutError' || late.aborted
    end(error instanceof AddressRefused ? 'addressRefused' : isLate ? 'timeout' : 'unreachable')
  }
  const late = AbortSignal.timeout(timeout)
  try {
    const to = new URL(url)
    checkUrl(to, settings)
    const request = (to.protocol === 'https:' ? secure : plain)(to, {
      ...{ method: 'POST', headers, agent: false, lookup: guardedLookup(settings) },
      signal: AbortSignal.any([late, cut]),
    })
    request.on('error', fail)
    request.on('response', (answer) => {
      const { statusCode: status = 0, headers: answered } = answer
      let read = 0
      const done = () => {
        end(problemOf(status), status, Number(answered['retry-after'] ?? 'none'))
        request.destroy()
      }
      answer.on('data', (some: Buffer) => {
        read += some.length
        if (read > mostRead) done()
      })
      answer.on('end', done)
      answer.on('error', fail)
    })
    request.end(body)
  } catch (error) {
    fail(error)
  }
  return promise
}
