import type { FollowTarget, saveSubscription, Subscription } from '@renkei/schema'
import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'
import { permit } from '../permit.ts'
import { deleteFollow, insertFollow, openOwn, selectOwn, updateOwn } from './queries.ts'
import { targetOf } from './target.ts'

/** What the actor follows. What people like to read is no deed for the audit trail, nor is what follows. */
export async function ownSubscription(db: Db, actor: Actor): Promise<Subscription> {
  permit(actor, 'subscription.get', {})
  return selectOwn(db, actor.me.id)
}

/** Follows a project, an area, a municipality or the region. Throws Refused, naming what is unknown. */
export async function follow(db: Db, actor: Actor, input: FollowTarget): Promise<Subscription> {
  permit(actor, 'subscription.follow', {})
  const target = await targetOf(db, input)
  return transaction(db, async (trx) => {
    const id = await openOwn(trx, actor.me.id)
    await insertFollow(trx, id, target, { waiting: false })
    return selectOwn(trx, actor.me.id)
  })
}

/** Follows it no more. */
export async function unfollow(db: Db, actor: Actor, input: FollowTarget): Promise<Subscription> {
  permit(actor, 'subscription.unfollow', {})
  await deleteFollow(db, actor.me.id, await targetOf(db, input))
  return selectOwn(db, actor.me.id)
}

/** How often the actor is mailed what changed, and お知らせ. */
export async function save(
  db: Db,
  actor: Actor,
  input: z.infer<typeof saveSubscription>,
): Promise<Subscription> {
  permit(actor, 'subscription.save', {})
  return transaction(db, async (trx) => {
    await openOwn(trx, actor.me.id)
    await updateOwn(trx, actor.me.id, input)
    return selectOwn(trx, actor.me.id)
  })
}
