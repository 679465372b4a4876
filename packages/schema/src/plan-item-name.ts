import { z } from 'zod'
import { slug } from './slug.ts'

/** An item of a plan by name alone, as in links. */
export const planItemName = z.object({
  plan: slug,
  planTitle: z.string(),
  planTitleEn: z.string(),
  id: slug,
  /** The document's own word for this level; null where it has none. */
  kind: z.string().nullable(),
  /** As printed: ①, 5-❶. */
  number: z.string().nullable(),
  title: z.string(),
})
export type PlanItemName = z.infer<typeof planItemName>

/** An item by the document's word, number and title: 取組 5-1 … */
export const planItemWords = ({ kind, number, title }: PlanItemName): string =>
  [kind, number, title].filter((part) => part !== null).join(' ')
