import type { Readable } from 'node:stream'

/** What a server says on standard error: the causes it logs, how often, and lines that are no JSON. */
export function readLog(stderr: Readable | null) {
  const causes = new Map<string, number>()
  const odd: string[] = []
  let rest = ''
  stderr?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      try {
        const { err } = JSON.parse(line) as { err?: { message?: string } }
        const cause = err?.message?.slice(0, 300)
        if (cause !== undefined) causes.set(cause, (causes.get(cause) ?? 0) + 1)
      } catch {
        odd.push(line.slice(0, 300))
      }
    }
  })
  return { causes, odd }
}
