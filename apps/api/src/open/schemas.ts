import {
  openAlignments,
  type OpenFile,
  openIndicators,
  openMembers,
  openPlans,
  openProjects,
} from '@renkei/schema'
import { z } from 'zod'

const schemas: Record<Extract<OpenFile, `${string}.json`>, z.ZodType> = {
  'projects.json': openProjects,
  'indicators.json': openIndicators,
  'members.json': openMembers,
  'plans.json': openPlans,
  'alignments.json': openAlignments,
}

/** Whether a file of open data is a JSON with a schema. */
export const hasSchema = (file: string): file is keyof typeof schemas =>
  Object.hasOwn(schemas, file)

/** The JSON Schema (2020-12) of a file of open data under its address; undefined where it has none. */
export function schemaOf(file: string, address: string): object | undefined {
  if (!hasSchema(file)) return undefined
  const schema = z.toJSONSchema(schemas[file], { target: 'draft-2020-12' })
  return { ...schema, $id: address, title: file }
}
