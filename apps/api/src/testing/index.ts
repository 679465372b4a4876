import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, inject } from 'vitest'
import { createApp } from '../app.ts'
import type { Api } from '../contract.ts'
import type { Database } from '../db/schema.ts'
import { createLog } from '../log.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'

export { listen } from './listen.ts'

export type World = {
  db: Kysely<Database>
  app: Hono
  /** The client every other program uses, without a port in between. */
  client: TRPCClient<Api>
}

export const databaseKinds = ['pglite', 'postgres'] as const

/** A registry of one's own for the tests of a block, with the catalogue in it. */
export function useWorld(kind: (typeof databaseKinds)[number]): World {
  let opened: TestDatabase
  const world = {} as World
  beforeAll(async () => {
    opened = await openTestDatabase(inject('databases')[kind])
    world.db = opened.db
    world.app = createApp({ db: opened.db, log: createLog('silent') })
    world.client = createTRPCClient<Api>({
      links: [
        httpLink({
          url: 'http://registry.test/trpc',
          fetch: async (input, init) => world.app.request(input as string, init as RequestInit),
        }),
      ],
    })
  })
  afterAll(() => opened.close())
  return world
}
