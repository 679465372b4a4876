import {
  type ComparedVisions,
  compareVisions,
  type Frame,
  type Summary,
  type TimePoint,
  visionDay,
  visionRef,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { compare } from './compare.ts'
import { frameOf } from './frame.ts'
import { overTime } from './over-time.ts'
import { summariseVision } from './summary.ts'

export const visionRoutes = {
  frame: procedure
    .input(visionRef)
    .query(async ({ ctx, input }): Promise<Frame> => (await frameOf(ctx.db, input)).frame),

  summary: procedure
    .input(visionDay)
    .query(({ ctx, input }): Promise<Summary> => summariseVision(ctx.db, input)),

  overTime: procedure
    .input(visionRef)
    .query(({ ctx, input }): Promise<TimePoint[]> => overTime(ctx.db, input)),

  compare: procedure
    .input(compareVisions)
    .query(({ ctx, input }): Promise<ComparedVisions> => compare(ctx.db, input)),
} satisfies TRPCRouterRecord
