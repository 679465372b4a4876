import { type Feedback, sendFeedback, settleFeedback, visionRef } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { permittedVision } from '../write/permitted.ts'
import { selectFeedback } from './queries.ts'
import { send } from './send.ts'
import { settle } from './settle.ts'

export const feedbackRoutes = {
  send: procedure
    .input(sendFeedback)
    .mutation(({ ctx, input }): Promise<{ received: true }> => send(ctx.db, ctx, input)),

  list: signedInProcedure.input(visionRef).query(async ({ ctx, input }): Promise<Feedback[]> => {
    const { framed } = await permittedVision(ctx.db, ctx.actor, 'feedback.list', input)
    return selectFeedback(ctx.db, framed.region_id)
  }),

  settle: signedInProcedure
    .input(settleFeedback)
    .mutation(({ ctx, input }): Promise<Feedback> => settle(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
