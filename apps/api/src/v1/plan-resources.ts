import {
  alignment,
  alignmentChain,
  glossaryEntry,
  plan,
  planDepartmentDuties,
  planDepartmentSummary,
  planHits,
  planIndicators,
  planItem,
  planRoadmap,
  planSummary,
  unservedItem,
} from '@renkei/schema'
import { list, type Resource, whole } from './resource.ts'

const tag = 'plan' as const

/** Resources of a region's plans, and of which projects serve them. */
export const planResources = (region: string): Resource[] => [
  list('listPlans', `${region}/plans`, {
    ...{ procedure: 'plan.list', tag, item: planSummary },
    summary: { ja: '市町村の計画', en: 'Plans of municipalities' },
  }),
  whole('getPlan', `${region}/plans/{plan}`, {
    ...{ procedure: 'plan.get', tag, answer: plan },
    summary: { ja: '計画（１件）と目次', en: 'One plan with its contents' },
  }),
  whole('getPlanItem', `${region}/plans/{plan}/items/{item}`, {
    ...{ procedure: 'plan.item', tag, answer: planItem },
    summary: { ja: '計画の項目（１件）', en: 'One item of a plan' },
  }),
  whole('searchPlanItems', `${region}/plan-items`, {
    ...{ procedure: 'plan.search', tag, answer: planHits },
    summary: { ja: '計画の項目を探す', en: 'Search items of plans' },
  }),
  list('listRoadmaps', `${region}/plan-roadmaps`, {
    ...{ procedure: 'plan.roadmaps', tag, item: planRoadmap },
    summary: { ja: '計画の工程表', en: 'Roadmaps of plans' },
  }),
  list('listPlanIndicators', `${region}/plan-indicators`, {
    ...{ procedure: 'plan.indicators', tag, item: planIndicators },
    summary: { ja: '計画の指標', en: 'Indicators of plans' },
  }),
  list('listPlanDepartments', `${region}/plan-departments`, {
    ...{ procedure: 'plan.departments', tag, item: planDepartmentSummary },
    summary: { ja: '計画の担当部局', en: 'Departments that plans name' },
  }),
  whole('getPlanDepartment', `${region}/plan-departments/{name}`, {
    ...{ procedure: 'plan.department', tag, answer: planDepartmentDuties },
    summary: { ja: '担当部局（１件）', en: 'One of them with its duties' },
  }),
  list('listGlossary', `${region}/glossary`, {
    ...{ procedure: 'plan.glossary', tag, item: glossaryEntry },
    summary: { ja: '計画の注・用語', en: 'Notes and terms of plans' },
  }),
  list('listAlignments', `${region}/alignments`, {
    ...{ procedure: 'alignment.list', tag, item: alignment },
    summary: {
      ja: '対応：どの連携事業がどの計画の項目に当たるか',
      en: 'Which joint project serves which item of a plan',
    },
  }),
  list('listChains', `${region}/projects/{project}/chains`, {
    ...{ procedure: 'alignment.chains', tag, item: alignmentChain },
    summary: {
      ja: '１つの事業の対応と、その上の計画',
      en: 'The links of a project with the plans above them',
    },
  }),
  list('listUnserved', `${region}/unserved-items`, {
    ...{ procedure: 'alignment.unserved', tag, item: unservedItem },
    summary: { ja: '対応する事業のない項目', en: 'Items that no project serves' },
  }),
]
