import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = new URL('../', import.meta.url)
// One after another starts the same program: what was compiled once need not be again.
const compiled = join(tmpdir(), 'renkei-test-compiled')

export type Program = {
  child: ChildProcess
  /** All it has said so far. */
  said: () => { out: string; err: string }
  /** Its address, once it serves; fails when it ends before. */
  address: Promise<string>
  /** Its exit code, or the signal that ended it, once it and its output have ended. */
  ended: Promise<number | NodeJS.Signals | null>
}

/** Starts the registry as `npm start` does in the end, or another program of it, with nothing in its
 * environment but `settings`. */
export function startProgram(
  settings: Record<string, string>,
  file = 'main.ts',
  args: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, source)), ...args], {
    env: { PORT: '0', LOG_LEVEL: 'error', NODE_COMPILE_CACHE: compiled, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const ended = once(child, 'close').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null,
  )
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = /http:\/\/(?:localhost|0\.0\.0\.0):\d+/.exec(out)
      if (found && out.includes('Ctrl-C')) resolve(found[0])
    })
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    ended.then((code) => reject(new Error(`Ended with ${code} before it served: ${err}`)), reject)
  })
  // Programs that are meant to fail are asked for their end, not for their address.
  address.catch(() => {})
  return { child, said: () => ({ out, err }), address, ended }
}
