import * as schema from '@renkei/schema'
import type { z } from 'zod'
import { problem, problems } from './problem.ts'
import type { Resource } from './resource.ts'

const upper = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`

const nouns = {
  ...{ basis: schema.basis, citation: schema.citation, grounds: schema.grounds },
  ...{ regionEntry: schema.regionEntry, frame: schema.frame },
  ...{ vision: schema.vision, pillar: schema.pillar, policyArea: schema.policyArea },
  ...{ theme: schema.theme, measure: schema.measure, municipality: schema.municipality },
  ...{ agreement: schema.heldAgreement, affiliate: schema.heldAffiliate },
  ...{ document: schema.heldDocument, documentPage: schema.documentPage },
  ...{ summary: schema.summary, timePoint: schema.timePoint, synonym: schema.synonym },
  ...{ project: schema.project, projectItem: schema.projectItem, projectPage: schema.projectPage },
  ...{ projectName: schema.projectName, comparedVisions: schema.comparedVisions },
  ...{ indicator: schema.indicator, opinion: schema.opinion, gradingRule: schema.heldRule },
  ...{ publishedReport: schema.publishedReport, evaluationReport: schema.evaluationReport },
  ...{ projectResult: schema.projectResult, change: schema.change, changePage: schema.changePage },
  ...{ changeEvent: schema.changeEvent, changeFeed: schema.changeFeed },
  ...{ plan: schema.plan, planSummary: schema.planSummary, planItem: schema.planItem },
  ...{ planItemName: schema.planItemName, planHits: schema.planHits, planNode: schema.planNode },
  ...{ planRoadmap: schema.planRoadmap, planIndicators: schema.planIndicators },
  ...{ planDepartmentSummary: schema.planDepartmentSummary },
  ...{ planDepartmentDuties: schema.planDepartmentDuties, glossaryEntry: schema.glossaryEntry },
  ...{ alignment: schema.alignment, alignmentChain: schema.alignmentChain },
  ...{ unservedItem: schema.unservedItem, problem, problems },
  ...{ application: schema.application, applicationItem: schema.applicationItem },
  ...{ applicationWritten: schema.applicationWritten, consent: schema.consent },
  ...{ endorsement: schema.endorsementShape, inquiry: schema.inquiry },
  ...{
    inquiryItem: schema.inquiryItem,
    inquiryWritten: schema.inquiryWritten,
    inquiryStatus: schema.inquiryStatus,
  },
  ...{ response: schema.response, inquiryAnswer: schema.inquiryAnswer },
  ...{ responseWritten: schema.responseWritten },
  ...{ inquiryPost: schema.inquiryPost, draft: schema.draft, gaps: schema.gaps },
  ...{ department: schema.department, endorsementChain: schema.endorsementChain },
  ...{ evaluationDesk: schema.evaluationDesk, similar: schema.similar },
  ...{ inquiryExtent: schema.inquiryExtent, inquiryOutcome: schema.inquiryOutcome },
  ...{ description: schema.description, inquiryAnswers: schema.inquiryAnswers },
}

/** Every noun that answers are made of, and every answer that is none of them, by the name it has in the document. */
export function namedSchemas(resources: readonly Resource[]): {
  schemas: Record<string, z.ZodType>
  nameOf: (answer: z.ZodType) => string
} {
  const named = new Map<z.ZodType, string>(
    Object.entries(nouns).map(([name, noun]) => [noun, upper(name)]),
  )
  for (const { id, answer } of resources) {
    if (!named.has(answer)) named.set(answer, `${upper(id)}Answer`)
  }
  return {
    schemas: Object.fromEntries([...named].map(([noun, name]) => [name, noun])),
    nameOf: (answer) => named.get(answer) ?? '',
  }
}
