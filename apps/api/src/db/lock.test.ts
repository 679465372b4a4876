import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LockedError, lockDataDir } from './lock.ts'
import { makeFolder } from '../testing/folder.ts'

const program = fileURLToPath(new URL('../testing/take-lock.ts', import.meta.url))
type Outcome = { won: true } | { won: false; holder: number }

describe('the lock on a data folder', () => {
  let folder = ''
  const running: ChildProcess[] = []

  beforeEach(() => {
    folder = makeFolder('renkei-lock-')
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
    }
  })

  it('whoever comes second is told who holds it, and the first keeps it', async () => {
    const release = lockDataDir(folder)
    expect(await race([await start()])).toEqual([{ won: false, holder: process.pid }])
    expect(() => lockDataDir(folder)).toThrow(LockedError)
    release()
    expect(readdirSync(folder)).toEqual(['renkei.lock'])
    expect(await race([await start()])).toEqual([{ won: true }])
  })

  it('a copy of a folder that is in use opens beside it, and what a dead process left opens', async () => {
    const holder = await start()
    expect(await race([holder])).toEqual([{ won: true }])
    const copy = makeFolder('renkei-copy-')
    try {
      cpSync(folder, copy, { recursive: true })
      const release = lockDataDir(copy)
      expect(() => lockDataDir(copy)).toThrow(LockedError)
      release()
      expect(() => lockDataDir(folder)).toThrow(`in use by process ${holder.pid}`)
      await killAll()
      lockDataDir(folder)()
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })
})
