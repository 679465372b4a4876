import { type Work, visionRef } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { listWork } from './list.ts'

export const workRoutes = {
  list: signedInProcedure
    .input(visionRef)
    .query(({ ctx, input }): Promise<Work> => listWork(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
