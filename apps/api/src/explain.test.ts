import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { connect, UnopenedError } from './db/connect.ts'
import { prepare } from './prepare.ts'
import { explain } from './explain.ts'
import { createLog } from './log.ts'
import { makeFolder } from './testing/folder.ts'
import { type PostgresServer, startPostgres } from './testing/postgres.ts'

/** What a start that fails like that tells. */
async function explained(start: () => unknown): Promise<string> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    await start()
    throw new Error('It was meant to fail')
  } catch (error) {
    explain(error)
    // A sentence, not an error with its stack.
    return said.mock.calls
      .map(([line]) => (typeof line === 'string' ? line : 'no sentence'))
      .join('\n')
  } finally {
    said.mockRestore()
  }
}

describe('a start that PostgreSQL stops', () => {
  const folder = makeFolder('renkei-explain-')
  let server: PostgresServer

  beforeAll(async () => {
    const access = [
      'host all secretive 127.0.0.1/32 scram-sha-256',
      'hostssl all encrypted 127.0.0.1/32 trust',
      'host all unwanted 127.0.0.1/32 reject',
      'host all renkei,nobody,poor,crowded 127.0.0.1/32 trust',
    ]
    writeFileSync(join(folder, 'hba'), access.join('\n'))
    chmodSync(folder, 0o755)
    server = await startPostgres({ hba_file: join(folder, 'hba') })
    const admin = postgres(server.url('postgres'), { max: 1, onnotice: () => {} })
    for (const statement of [
      `create role secretive login password 'right'`,
      'create role encrypted login',
      'create role unwanted login',
      'create role poor login',
      'create role crowded login connection limit 0',
      'create database closed',
      'revoke connect on database closed from public',
      'create database standing',
      'alter database standing set default_transaction_read_only = on',
    ]) {
      await admin.unsafe(statement)
    }
    await admin.end()
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['a wrong password', 'secretive:wrong', 'postgres', 'The user or the password is wrong.'],
    ['a user it does not know', 'nobody', 'postgres', 'This user may not connect from here.'],
    ['a user it does not want', 'unwanted', 'postgres', 'This user may not connect from here.'],
    ['a user who must encrypt', 'encrypted', 'postgres', 'Add ?sslmode=require to DATABASE_URL,'],
    ['no such database', 'renkei', 'nowhere', 'There is no database of that name.'],
    ['a database closed to the user', 'poor', 'closed', 'The database user lacks a right.'],
    ['a user who may make nothing', 'poor', 'postgres', 'run npm run migrate as the owner'],
    ['a database that is read-only', 'renkei', 'standing', 'The database takes no writes.'],
    ['too many connections', 'crowded', 'postgres', 'There are too many connections.'],
  ])('for %s says so, what to do, and nothing secret', async (_, user, database, todo) => {
    const url = server.url(database).replace('renkei@', `${user}@`)
    const text = await explained(async () => {
      const { db, close } = await connect({ databaseUrl: url, dataDir: '' })
      try {
        await prepare(db, createLog('silent'))
      } finally {
        await close()
      }
    })
    expect(text).toContain(todo)
    expect(text).toMatch(/データベース.*\n.*。\n.*atabase/)
    expect(text).not.toMatch(/:wrong|\n\s+at |no sentence/)
  })
})

describe('a start that the data folder stops', () => {
  const nobody = 65534
  let folder: string
  beforeEach(() => {
    folder = makeFolder('renkei-explain-')
    chmodSync(folder, 0o755)
    return () => rmSync(folder, { recursive: true, force: true })
  })
  /** As a user to whom permissions apply, which they do not to root. */
  async function asNobody<T>(work: () => Promise<T>): Promise<T> {
    const own = process.geteuid?.()
    if (own === 0) process.seteuid?.(nobody)
    try {
      return await work()
    } finally {
      if (own === 0) process.seteuid?.(own)
    }
  }
  const opened = (dataDir: string) => connect({ databaseUrl: undefined, dataDir })

  it('that may not be written to: which, and what to do', async () => {
    chmodSync(folder, 0o555)
    for (const dataDir of [folder, join(folder, 'new')]) {
      const text = await asNobody(() => explained(() => opened(dataDir)))
      expect(text).toContain(`'${dataDir}`)
      expect(text).toContain('このプロセスのユーザーが書き込めるフォルダー')
      expect(text).toContain(
        'Name a folder in RENKEI_DATA_DIR that this process’s user may write to',
      )
    }
  })

  it('whose database another user made', async () => {
    mkdirSync(join(folder, 'pg', 'global'), { recursive: true })
    writeFileSync(join(folder, 'pg', 'global', 'pg_control'), '', { mode: 0o444 })
    if (process.geteuid?.() === 0) chownSync(folder, nobody, nobody)
    const text = await asNobody(() => explained(() => opened(folder)))
    expect(text).toContain(`The database in ${join(folder, 'pg')} cannot be opened`)
    expect(text).toContain('or mend its permissions')
  })

  it('whose database is damaged', async () => {
    mkdirSync(join(folder, 'pg', 'global'), { recursive: true })
    writeFileSync(join(folder, 'pg', 'PG_VERSION'), 'none')
    writeFileSync(join(folder, 'pg', 'global', 'pg_control'), 'none')
    const text = await explained(() => opened(folder))
    expect(text).toContain(`The database in ${join(folder, 'pg')} cannot be opened`)
    expect(text).toContain('use a copy of the folder kept earlier')
  })

  it('that is a file', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const dataDir of [file, join(file, 'data')]) {
      expect(await explained(() => opened(dataDir))).toContain(
        'Something other than a folder is there',
      )
    }
  })

  it('that is full', async () => {
    const text = await explained(() => {
      try {
        writeFileSync('/dev/full', 'x')
      } catch (cause) {
        throw new UnopenedError(folder, { cause })
      }
    })
    expect(text).toContain('The disk is full. Make room, and start again.')
  })
})

describe('a start that the address to listen at stops', () => {
  it('that is no address of this machine: which setting it is', async () => {
    const text = await explained(async () => {
      const server = createServer().listen(0, '192.0.2.1')
      throw (await once(server, 'error'))[0]
    })
    expect(text).toContain('This machine has no address 192.0.2.1. Check HOST.')
  })
})
