import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export type Program = {
  child: ChildProcess
  /** All it has said so far. */
  said: () => { out: string; err: string }
  /** Its address, once it serves; fails when it ends before. */
  address: Promise<string>
  /** Its exit code, or the signal that ended it, once it and its output have ended. */
  ended: Promise<number | NodeJS.Signals | null>
}

/** Starts the registry as `npm start` does in the end, with nothing in its environment but `settings`. */
export function startProgram(settings: Record<string, string>): Program {
  const child = spawn(process.execPath, [main], {
    env: { PORT: '0', LOG_LEVEL: 'error', ...settings },
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
      const found = /http:\/\/localhost:\d+/.exec(out)
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
