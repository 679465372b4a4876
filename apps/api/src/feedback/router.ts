import {
  type Feedback,
  type FeedbackPage,
  listFeedback,
  sendFeedback,
  settleFeedback,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { list } from './list.ts'
import { send } from './send.ts'
import { settle } from './settle.ts'

export const feedbackRoutes = {
  send: procedure
    .input(sendFeedback)
    .mutation(({ ctx, input }): Promise<{ received: true }> => send(ctx.db, ctx, input)),

  list: signedInProcedure
    .input(listFeedback)
    .query(({ ctx, input }): Promise<FeedbackPage> => list(ctx.db, ctx.actor, input)),

  settle: signedInProcedure
    .input(settleFeedback)
    .mutation(({ ctx, input }): Promise<Feedback> => settle(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
