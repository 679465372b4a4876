import { type Message, type Reach, reachQuestion, readMessages } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { listMessages } from './list.ts'
import { reachOf } from './reach.ts'
import { readMessagesOf } from './read.ts'

export const messageRoutes = {
  list: signedInProcedure.query(({ ctx }): Promise<Message[]> => listMessages(ctx.db, ctx.actor)),

  reach: signedInProcedure
    .input(reachQuestion)
    .query(({ ctx, input }): Promise<Reach[]> => reachOf(ctx.db, ctx.actor, input)),

  read: signedInProcedure
    .input(readMessages)
    .mutation(({ ctx, input }): Promise<{ unread: number }> =>
      readMessagesOf(ctx.db, ctx.actor, input),
    ),
} satisfies TRPCRouterRecord
