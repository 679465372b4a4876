import { type Frame, type Summary, visionRef } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { publicProcedure } from '../trpc.ts'
import { frameOf } from './frame.ts'
import { selectSummary } from './queries.ts'

export const visionRoutes = {
  frame: publicProcedure
    .input(visionRef)
    .query(async ({ ctx, input }): Promise<Frame> => (await frameOf(ctx.db, input)).frame),

  summary: publicProcedure
    .input(visionRef)
    .query(async ({ ctx, input }): Promise<Summary> =>
      selectSummary(ctx.db, (await frameOf(ctx.db, input)).vision_id),
    ),
} satisfies TRPCRouterRecord
