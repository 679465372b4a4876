import {
  type AssignedRows,
  type AssignmentWritten,
  assignmentStep,
  assignRows,
  remindAssignment,
  returnAssignment,
  scheduleAssignment,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { assign } from './assign.ts'
import { remind } from './remind.ts'
import { report, sendBack } from './report.ts'
import { schedule } from './schedule.ts'

export const assignmentRoutes = {
  assign: signedInProcedure
    .input(assignRows)
    .mutation(({ ctx, input }): Promise<AssignedRows> => assign(ctx.db, ctx.actor, input)),

  schedule: signedInProcedure
    .input(scheduleAssignment)
    .mutation(({ ctx, input }): Promise<AssignmentWritten> => schedule(ctx.db, ctx.actor, input)),

  report: signedInProcedure
    .input(assignmentStep)
    .mutation(({ ctx, input }): Promise<AssignmentWritten> => report(ctx.db, ctx.actor, input)),

  return: signedInProcedure
    .input(returnAssignment)
    .mutation(({ ctx, input }): Promise<AssignmentWritten> => sendBack(ctx.db, ctx.actor, input)),

  /** False where the department was reminded that day already. */
  remind: signedInProcedure
    .input(remindAssignment)
    .mutation(({ ctx, input }): Promise<boolean> => remind(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
