import { errorStatus } from '@renkei/schema'
import type { Caller } from '../list/caller.ts'
import { refusalOf } from '../trpc.ts'

/** What the address parts and required parameters of the document's examples are, of one region of the registry; of what it
 * does not hold there is none. */
export type Examples = Readonly<Record<string, string>>

/** What is asked; undefined where the registry refuses it, as what it does not hold. Throws what fails. */
export async function orNone<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal && errorStatus[refusal.code] < 500) return undefined
    throw error
  }
}

/** Chooses them out of what everyone sees: of the first region, which holds the catalogue's where there is one. */
export async function examplesOf(caller: Caller): Promise<Examples> {
  const regions = await caller.region.directory()
  const region = (regions.find(({ slug }) => slug === 'sapporo') ?? regions[0])?.slug
  if (region === undefined) return {}
  const [frame, page, stated, plans, alignments, departments, reports] = await Promise.all([
    caller.vision.frame({ region }),
    caller.project.search({ region, sort: 'number', size: 20 }),
    orNone(caller.plan.indicators({ region })),
    orNone(caller.plan.list({ region })),
    orNone(caller.alignment.list({ region })),
    orNone(caller.plan.departments({ region })),
    orNone(caller.evaluation.reports({ region })),
  ])
  const item = alignments?.[0]?.item
  const number = alignments?.[0]?.project.number ?? page.items[0]?.number
  const found = {
    region,
    number,
    title: page.items.find((one) => one.number === number)?.title ?? page.items[0]?.title,
    project: number,
    revision: 1,
    plan: item?.plan ?? plans?.[0]?.slug,
    item: item?.id,
    name: departments?.[0]?.name,
    since: frame.vision.adoptedOn,
    indicator: stated?.[0]?.indicators[0]?.id,
    document: frame.documents[0]?.id,
    report: reports?.[0]?.id,
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

/** As much of an answer as shows what it is made of: lists are cut to two. */
export function cut(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(cut)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cut(one)]))
}
