import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, inject } from 'vitest'
import { createApp } from '../app.ts'
import type { Api } from '../contract.ts'
import type { Database } from '../db/schema.ts'
import { createLog } from '../log.ts'
import { type Newcomer, addPerson, enter } from './people.ts'
import { testSettings } from './settings.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'

export { addPerson, cookiesOf, enter, password, post, signIn, type Newcomer } from './people.ts'
export { testSettings } from './settings.ts'
export { answer, drafted, submitted } from './drafting.ts'
export { answerAll, fullAnswer, openInquiry, publishInquiry, submitAll } from './inquiries.ts'
export { fillIn, fillWorkbook } from './fill-workbook.ts'
export { listen } from './listen.ts'
export { openMailbox } from './mailbox.ts'
export { openReceiver, tellWebhooks, webhooksHere } from './webhooks.ts'
export { openPost } from './post.ts'
export { aCode, codeOf, turnOnSecondFactor } from './second-factor.ts'
export { addOfficer } from './officer.ts'
export { hiroshimaBook, ibarakiBook, typedInto } from './region-books.ts'
export { onDay, reviseOn } from './revise-on.ts'
/** A reader of workbooks that waits, allocates or exits where a file says so. */
export const standInReader = new URL('./stand-in-reader.ts', import.meta.url)
export { loadSecondRegion } from './second-region.ts'
export { prepareDemonstration } from '../session/start.ts'

export type World = {
  /** As the owner, for what a test writes past the registry. */
  db: Kysely<Database>
  /** As the app serves on it: on a server by the role that owns nothing. */
  served: Kysely<Database>
  app: ReturnType<typeof createApp>
  /** The client every other program uses, without a port in between. */
  client: TRPCClient<Api>
  /** A person made for the test, with a session of their own: their client. */
  as: (newcomer: Newcomer) => Promise<TRPCClient<Api>>
}

export const databaseKinds = ['pglite', 'postgres'] as const

/** The client every other program uses, speaking to an app without a port in between. */
export const clientFor = (app: World['app'], headers: Record<string, string>): TRPCClient<Api> =>
  createTRPCClient<Api>({
    links: [
      httpLink({
        url: 'http://registry.test/trpc',
        headers,
        fetch: async (input, init) => app.request(input as string, init as RequestInit),
      }),
    ],
  })

/** A registry of one's own for the tests of a block, with the catalogue in it. */
export function useWorld(kind: (typeof databaseKinds)[number]): World {
  let opened: TestDatabase
  const world = {} as World
  beforeAll(async () => {
    opened = await openTestDatabase(inject('databases')[kind])
    world.db = opened.db
    world.served = opened.served
    world.app = createApp({ db: opened.served, log: createLog('silent'), settings: testSettings })
    const clientOf = (headers: Record<string, string>) => clientFor(world.app, headers)
    world.client = clientOf({})
    world.as = async (newcomer) => {
      const { id } = await addPerson(opened.db, newcomer)
      return clientOf({ cookie: await enter(opened.db, id) })
    }
  })
  afterAll(() => opened.close())
  return world
}
export { pdfOf } from './pdf.ts'
export { indicatorTyped } from './indicators.ts'
