import { type Gaps, visionRef } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { listGaps } from './list.ts'

export const gapRoutes = {
  list: signedInProcedure
    .input(visionRef)
    .query(({ ctx, input }): Promise<Gaps> => listGaps(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
