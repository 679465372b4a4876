import {
  type EvaluationDesk,
  type EvaluationReport,
  type EvaluationWritten,
  inquiryRef,
  saveEvaluation,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { get } from './get.ts'
import { report } from './report.ts'
import { save } from './save.ts'

export const evaluationRoutes = {
  get: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<EvaluationDesk> => get(ctx.db, ctx.actor, input.id)),

  save: signedInProcedure
    .input(saveEvaluation)
    .mutation(({ ctx, input }): Promise<EvaluationWritten> => save(ctx.db, ctx.actor, input)),

  report: procedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<EvaluationReport> => report(ctx.db, ctx.actor, input.id)),
} satisfies TRPCRouterRecord
