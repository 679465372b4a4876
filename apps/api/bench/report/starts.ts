import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../figures.ts'

/** A start of the embedded registry until it listens: seconds of processor and by the clock, MB at most. */
type Start = { processor: number; clock: number; memory: number }

/** What Linux says of a process: seconds of processor, and the most memory it held in MB. */
export function readProcess(pid: number): { processor: number; memory: number; now: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (key: string) =>
    Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  // The kernel's clock for processes ticks a hundred times a second.
  const processor = (Number(stat[11]) + Number(stat[12])) / 100
  return { processor, memory: megabytes('VmHWM'), now: megabytes('VmRSS') }
}

/** A checkout's embedded registry, with the real catalogue in `folder`, once it listens. */
export async function begin(checkout: string, folder: string) {
  const child = spawn(process.execPath, [join(checkout, 'apps/api/src/main.ts')], {
    cwd: checkout,
    env: { PORT: '0', LOG_LEVEL: 'error', RENKEI_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (/http:\/\/\S+:\d+/.test(said) && said.includes('Ctrl-C')) break
  }
  const port = /http:\/\/\S+?:(\d+)/.exec(said)?.[1]
  if (port === undefined) throw new Error(`${checkout} did not start: ${said}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop }
}

async function start(checkout: string, folder: string): Promise<Start> {
  const began = performance.now()
  const { pid, stop } = await begin(checkout, folder)
  const { processor, memory } = readProcess(pid)
  const clock = (performance.now() - began) / 1000
  await stop()
  return { processor, clock, memory }
}

/** First and next starts of checkouts in turn: a line for each. */
export async function measureStarts(
  checkouts: readonly [name: string, folder: string][],
  rounds: number,
): Promise<string[][]> {
  const seen = new Map<string, Start[]>()
  const note = (key: string, one: Start) => seen.set(key, [...(seen.get(key) ?? []), one])
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, checkout] of checkouts) {
      const folder = mkdtempSync(join(tmpdir(), 'renkei-start-'))
      note(`first start | ${name}`, await start(checkout, folder))
      note(`next start | ${name}`, await start(checkout, folder))
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const middle = (starts: Start[], key: keyof Start) => median(starts.map((one) => one[key]))
  return [...seen]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, starts]) => [
      ...key.split(' | '),
      middle(starts, 'processor').toFixed(1),
      middle(starts, 'clock').toFixed(1),
      middle(starts, 'memory').toFixed(0),
    ])
}
