import { subscriptionKey } from '@renkei/schema'
import { Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { end } from './by-key.ts'

/** `/subscription/{key}`, posted to: a mail program ends a subscription for its reader, without asking anything
 * further (RFC 8058). What is ended already is ended. Opened in a browser it is a page, which ends nothing by itself:
 * links in mails are opened by whatever looks through them. */
export const subscriptionPosts = (db: Db): Hono =>
  new Hono().post('/subscription/:key', async (c) => {
    const asked = subscriptionKey.safeParse(c.req.param())
    if (!asked.success) throw new Refused('subscriptionNotFound')
    await end(db, asked.data).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error
    })
    return c.text('配信をやめました。/ You are unsubscribed.\n')
  })
