import type { PlanQuestion, VisionRef } from '@renkei/schema'
import { api } from '../api.ts'

export const plansQuery = (ref: VisionRef) => api.plan.list.queryOptions(ref)
export const planQuery = (ref: VisionRef, plan: string) =>
  api.plan.get.queryOptions({ ...ref, plan })
export const planItemQuery = (ref: VisionRef, plan: string, item: string) =>
  api.plan.item.queryOptions({ ...ref, plan, item })
export const planSearchQuery = (question: PlanQuestion) => api.plan.search.queryOptions(question)
export const roadmapsQuery = (ref: VisionRef, plan?: string) =>
  api.plan.roadmaps.queryOptions({ ...ref, ...(plan === undefined ? {} : { plan }) })
export const planIndicatorsQuery = (ref: VisionRef, plan?: string) =>
  api.plan.indicators.queryOptions({ ...ref, ...(plan === undefined ? {} : { plan }) })
export const planDepartmentsQuery = (ref: VisionRef) => api.plan.departments.queryOptions(ref)
export const planDepartmentQuery = (ref: VisionRef, name: string) =>
  api.plan.department.queryOptions({ ...ref, name })
export const glossaryQuery = (ref: VisionRef) => api.plan.glossary.queryOptions(ref)
