import { serve } from '@hono/node-server'
import { createApp } from '../src/app.ts'
import { testSettings } from '../src/testing/settings.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { createLog } from '../src/log.ts'
import { createBaseline } from './baseline.ts'

// Started as a process of its own: `node server.ts renkei|baseline <database url> [<built web client>]`.
const [, , kind, url = '', webFolder] = process.argv
const app =
  kind === 'renkei'
    ? createApp({
        ...{ db: openPostgres(url), log: createLog('silent'), settings: testSettings },
        ...(webFolder === undefined ? {} : { webFolder }),
      })
    : createBaseline(url)
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port))
