import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LockedError, lockDataDir } from './lock.ts'

const program = fileURLToPath(new URL('../testing/take-lock.ts', import.meta.url))
type Outcome = { won: true } | { won: false; holder: number }

describe('the lock on a data folder', () => {
  let folder = ''
  const running: ChildProcess[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'renkei-lock-'))
  })
  afterEach(async () => {
    await killAll()
    rmSync(folder, { recursive: true, force: true })
  })

  async function start(): Promise<ChildProcess> {
    const child = fork(program, [folder], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    running.push(child)
    await once(child, 'message')
    return child
  }
  async function race(children: readonly ChildProcess[]): Promise<Outcome[]> {
    const outcomes = children.map(async (child) => {
      const [outcome] = (await once(child, 'message')) as [Outcome]
      return outcome
    })
    for (const child of children) child.send('go')
    return Promise.all(outcomes)
  }
  async function kill(child: ChildProcess): Promise<void> {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  const killAll = () => Promise.all(running.splice(0).map(kill))

  it('of many processes that start at once on a dead one’s folder, exactly one gets it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const children = await Promise.all(Array.from({ length: 8 }, start))
      const outcomes = await race(children)
      const winners = outcomes.flatMap((outcome, i) => (outcome.won ? [children[i]?.pid] : []))
      expect(winners, `round ${round}`).toHaveLength(1)
      // Killed without a chance to clean up, they leave the next round a dead lock.
      await killAll()
      expect(readdirSync(folder)).toEqual(['renkei.pid'])
    }
  })

  it('whoever comes second is told who holds it, and the first keeps it', async () => {
    const release = lockDataDir(folder)
    const before = readFileSync(join(folder, 'renkei.pid'), 'utf8')
    expect(await race([await start()])).toEqual([{ won: false, holder: process.pid }])
    expect(() => lockDataDir(folder)).toThrow(LockedError)
    expect(readFileSync(join(folder, 'renkei.pid'), 'utf8')).toBe(before)
    release()
    expect(readdirSync(folder)).toEqual([])
    expect(await race([await start()])).toEqual([{ won: true }])
  })

  it.each([
    ['names a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' })],
    [
      'names a process id that another process has now',
      JSON.stringify({ pid: process.pid, startedAt: '1' }),
    ],
    ['is empty', ''],
    ['is not readable', '\u0000{'],
    ['is something else', '[]'],
  ])('a lock that %s is taken over', (_, content) => {
    writeFileSync(join(folder, 'renkei.pid'), content)
    const release = lockDataDir(folder)
    expect(() => lockDataDir(folder)).toThrow(LockedError)
    release()
    expect(readdirSync(folder)).toEqual([])
  })
})
