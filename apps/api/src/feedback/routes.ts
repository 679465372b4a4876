import { sendFeedback } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { limitBody } from '../session/readable.ts'
import { send } from './send.ts'

/** `/{region}/{edition}/contact`, posted to: a ご意見 out of a browser that runs no script. It leads back to the page,
 * whose address says in `sent` whether it was taken (`yes`, `no`, `later`). No session counts here, and browsers name
 * no origin where they tell no referrer: what another site's page posts is known by `sec-fetch-site` alone. */
export const feedbackPosts = (db: Db, addressOf: (c: Context) => string | undefined): Hono =>
  new Hono().post('/:region/:edition/contact', limitBody, async (c) => {
    const { project, text, lang } = await c.req.parseBody()
    const about = typeof project === 'string' && project !== '' ? { project: Number(project) } : {}
    const { region, edition } = c.req.param()
    const asked = sendFeedback.safeParse({ region, vision: Number(edition), text, ...about })
    const isOwn = c.req.header('sec-fetch-site') !== 'cross-site'
    const sent = asked.success && isOwn ? await take(db, addressOf(c), asked.data) : 'no'
    const search = new URLSearchParams({
      ...(asked.success && asked.data.project !== undefined
        ? { project: String(asked.data.project) }
        : {}),
      sent,
      ...(lang === 'en' ? { lang } : {}),
    })
    return c.redirect(`${c.req.path}?${search.toString()}#feedback`, 303)
  })

async function take(
  db: Db,
  address: string | undefined,
  asked: Parameters<typeof send>[2],
): Promise<'yes' | 'no' | 'later'> {
  try {
    await send(db, { actor: null, address }, asked)
    return 'yes'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusal.code === 'tooManyRequests' ? 'later' : 'no'
  }
}
