import { confirm, type ConfirmationQueue, type Confirmed, queueRef, takeBack } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { confirmProject } from './confirm.ts'
import { confirmationQueue } from './queue.ts'
import { takeBackConfirmation } from './take-back.ts'

export const confirmationRoutes = {
  queue: procedure
    .input(queueRef)
    .query(({ ctx, input }): Promise<ConfirmationQueue> =>
      confirmationQueue(ctx.db, ctx.actor, input),
    ),

  confirm: procedure
    .input(confirm)
    .mutation(({ ctx, input }): Promise<Confirmed> => confirmProject(ctx.db, ctx.actor, input)),

  takeBack: procedure
    .input(takeBack)
    .mutation(({ ctx, input }): Promise<Confirmed> =>
      takeBackConfirmation(ctx.db, ctx.actor, input),
    ),
} satisfies TRPCRouterRecord
