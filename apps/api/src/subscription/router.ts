import {
  askSubscription,
  changeSubscription,
  followTarget,
  type LinkedSubscription,
  saveSubscription,
  type Subscription,
  subscriptionKey,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { ask } from './ask.ts'
import { change, confirm, end, openByKey } from './by-key.ts'
import { follow, ownSubscription, save, unfollow } from './own.ts'

export const subscriptionRoutes = {
  get: signedInProcedure.query(({ ctx }): Promise<Subscription> =>
    ownSubscription(ctx.db, ctx.actor),
  ),

  follow: signedInProcedure
    .input(followTarget)
    .mutation(({ ctx, input }): Promise<Subscription> => follow(ctx.db, ctx.actor, input)),

  unfollow: signedInProcedure
    .input(followTarget)
    .mutation(({ ctx, input }): Promise<Subscription> => unfollow(ctx.db, ctx.actor, input)),

  save: signedInProcedure
    .input(saveSubscription)
    .mutation(({ ctx, input }): Promise<Subscription> => save(ctx.db, ctx.actor, input)),

  ask: procedure
    .input(askSubscription)
    .mutation(({ ctx, input }): Promise<{ asked: true }> => ask(ctx.db, ctx, input)),

  open: procedure
    .input(subscriptionKey)
    .query(({ ctx, input }): Promise<LinkedSubscription> => openByKey(ctx.db, input)),

  confirm: procedure
    .input(subscriptionKey)
    .mutation(({ ctx, input }): Promise<LinkedSubscription> => confirm(ctx.db, input)),

  change: procedure
    .input(changeSubscription)
    .mutation(({ ctx, input }): Promise<LinkedSubscription> => change(ctx.db, input)),

  end: procedure
    .input(subscriptionKey)
    .mutation(({ ctx, input }): Promise<{ ended: true }> => end(ctx.db, input)),
} satisfies TRPCRouterRecord
