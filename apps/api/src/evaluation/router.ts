import {
  correctEvaluation,
  type EvaluationDesk,
  type EvaluationReport,
  type EvaluationWritten,
  type HeldRule,
  inquiryRef,
  type ProjectResult,
  projectResultsRef,
  type PublishedReport,
  saveEvaluation,
  saveRule as ruleInput,
  visionRef,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { frameOf } from '../vision/frame.ts'
import { correct } from './correct.ts'
import { get } from './get.ts'
import { selectPublished } from './queries.ts'
import { report } from './report.ts'
import { results } from './results.ts'
import { selectRule } from './rule-queries.ts'
import { saveRule } from './save-rule.ts'
import { save } from './save.ts'

export const evaluationRoutes = {
  get: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<EvaluationDesk> => get(ctx.db, ctx.actor, input.id)),

  save: signedInProcedure
    .input(saveEvaluation)
    .mutation(({ ctx, input }): Promise<EvaluationWritten> => save(ctx.db, ctx.actor, input)),

  correct: signedInProcedure
    .input(correctEvaluation)
    .mutation(({ ctx, input }): Promise<EvaluationWritten> => correct(ctx.db, ctx.actor, input)),

  rule: procedure
    .input(visionRef)
    .query(async ({ ctx, input }): Promise<HeldRule> =>
      selectRule(ctx.db, (await frameOf(ctx.db, input)).region_id, ctx.actor !== null),
    ),

  saveRule: signedInProcedure
    .input(ruleInput)
    .mutation(({ ctx, input }): Promise<HeldRule> => saveRule(ctx.db, ctx.actor, input)),

  reports: procedure
    .input(visionRef)
    .query(async ({ ctx, input }): Promise<PublishedReport[]> =>
      selectPublished(ctx.db, (await frameOf(ctx.db, input)).vision_id),
    ),

  results: procedure
    .input(projectResultsRef)
    .query(({ ctx, input }): Promise<ProjectResult[]> => results(ctx.db, input)),

  report: procedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<EvaluationReport> => report(ctx.db, ctx.actor, input.id)),
} satisfies TRPCRouterRecord
