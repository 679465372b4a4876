import type { Context } from 'hono'
import { stream } from 'hono/streaming'

// Milliseconds: proxies end an answer that says nothing for a minute.
const pulse = 15_000

/** Answers line by line, as JSON, what `work` tells, the last again while there is nothing new; at last what it comes to,
 * as text, where it comes to something. `gone` aborts where whoever asked leaves; the work goes on unless it heeds that. */
export function answerLines(
  c: Context,
  work: (tell: (line: object) => void, gone: AbortSignal) => Promise<string | undefined>,
): Response {
  c.header('content-type', 'application/x-ndjson; charset=utf-8')
  c.header('cache-control', 'no-store')
  // A proxy that gathers lines before it passes them on tells nobody how far it is.
  c.header('x-accel-buffering', 'no')
  return stream(c, async (out) => {
    const gone = new AbortController()
    out.onAbort(() => gone.abort())
    let last = ''
    const timer = setInterval(() => void out.write(last), pulse)
    try {
      const line = await work((told) => {
        last = `${JSON.stringify(told)}\n`
        void out.write(last)
      }, gone.signal)
      if (line !== undefined) await out.write(`${line}\n`)
    } finally {
      clearInterval(timer)
    }
  })
}
