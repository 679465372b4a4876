import {
  type PlanDepartmentDuties,
  type PlanDepartmentSummary,
  planDepartmentRef,
  type PlanIndicators,
  type PlanRoadmap,
  plansRef,
  type GlossaryEntry,
  type Plan,
  type PlanHits,
  type PlanItem,
  planItemRef,
  planQuestion,
  planRef,
  type PlanSummary,
  visionRef,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { getPlanDepartment, listPlanDepartments } from './departments.ts'
import { getPlan, listPlans } from './get.ts'
import { glossary } from './glossary.ts'
import { getPlanItem } from './item.ts'
import { listPlanIndicators, listRoadmaps } from './measured.ts'
import { searchPlans } from './search.ts'

export const planRoutes = {
  list: procedure
    .input(visionRef)
    .query(({ ctx, input }): Promise<PlanSummary[]> => listPlans(ctx.db, input)),

  get: procedure.input(planRef).query(({ ctx, input }): Promise<Plan> => getPlan(ctx.db, input)),

  item: procedure
    .input(planItemRef)
    .query(({ ctx, input }): Promise<PlanItem> => getPlanItem(ctx.db, ctx.actor, input)),

  search: procedure
    .input(planQuestion)
    .query(({ ctx, input }): Promise<PlanHits> => searchPlans(ctx.db, input)),

  roadmaps: procedure
    .input(plansRef)
    .query(({ ctx, input }): Promise<PlanRoadmap[]> => listRoadmaps(ctx.db, input)),

  indicators: procedure
    .input(plansRef)
    .query(({ ctx, input }): Promise<PlanIndicators[]> => listPlanIndicators(ctx.db, input)),

  departments: procedure
    .input(visionRef)
    .query(({ ctx, input }): Promise<PlanDepartmentSummary[]> =>
      listPlanDepartments(ctx.db, input),
    ),

  department: procedure
    .input(planDepartmentRef)
    .query(({ ctx, input }): Promise<PlanDepartmentDuties> => getPlanDepartment(ctx.db, input)),

  glossary: procedure
    .input(visionRef)
    .query(({ ctx, input }): Promise<GlossaryEntry[]> => glossary(ctx.db, input)),
} satisfies TRPCRouterRecord
