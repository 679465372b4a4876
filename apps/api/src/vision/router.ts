import {
  type ComparedVisions,
  compareVisions,
  type Frame,
  type Summary,
  visionDay,
  visionRef,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { compare } from './compare.ts'
import { frameOf } from './frame.ts'
import { summariseVision } from './summary.ts'

export const visionRoutes = {
  frame: procedure
    .input(visionRef)
    .query(async ({ ctx, input }): Promise<Frame> => (await frameOf(ctx.db, input)).frame),

  summary: procedure
    .input(visionDay)
    .query(({ ctx, input }): Promise<Summary> => summariseVision(ctx.db, input)),

  compare: procedure
    .input(compareVisions)
    .query(({ ctx, input }): Promise<ComparedVisions> => compare(ctx.db, input)),
} satisfies TRPCRouterRecord
