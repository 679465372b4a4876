import {
  marksIn,
  type PlanCitation,
  readPlanDepartments,
  readStated,
  type RoadmapRow,
  type Stated,
  unmarked,
} from '@renkei/schema'
import type { CatalogueIndicator, CataloguePlan, CataloguePlanItem } from './plan.ts'
import type { PlanFile, PlanItemRecord } from './plan-file.ts'

type IndicatorRecord = NonNullable<PlanItemRecord['indicators']>[number]
type RoadmapRecord = NonNullable<PlanItemRecord['roadmap']>[number]

type Context = {
  plan: PlanFile
  cite: (page: number, document?: string) => PlanCitation
}

const grounded = (of: {
  words?: string | undefined
  reason?: string | undefined
  reasonEn?: string | undefined
}) => ({
  basis: of.words === undefined ? ('inferred' as const) : ('source' as const),
  words: of.words ?? null,
  reason: of.reason ?? null,
  reasonEn: of.reasonEn ?? null,
})

/** Puts one plan's file into the registry's terms: items one after the other, values and departments
 * read out of their words. Throws an error that names the item when words cannot be read. */
export function assemblePlan(plan: PlanFile): CataloguePlan {
  const main = plan.documents[0]?.key ?? ''
  const printed = new Set(
    plan.documents.filter(({ firstPage }) => firstPage !== undefined).map(({ key }) => key),
  )
  const cite = (page: number, document = main) => ({
    document,
    page,
    sheet: !printed.has(document),
  })
  const { period, parent } = plan
  return {
    slug: plan.slug,
    title: plan.title,
    titleEn: plan.titleEn,
    kana: plan.kana,
    issuer: plan.issuer,
    status: plan.status ?? null,
    period: period
      ? {
          from: period.from,
          to: period.to,
          ...grounded(period),
          // Words may give one end only; then the reason says where the other comes from.
          ...(period.reason === undefined ? {} : { basis: 'inferred' as const }),
        }
      : null,
    parent: parent ? { plan: parent.plan, ...grounded(parent), citation: cite(parent.page) } : null,
    relations: (plan.relations ?? []).map(
      ({ relation, title, plan: slug, page, document, ...of }) => ({
        relation,
        title,
        plan: slug ?? null,
        ...grounded({ ...of, words: of.words ?? (of.reason === undefined ? title : undefined) }),
        citation: page === undefined ? null : cite(page, document),
      }),
    ),
    documents: plan.documents.map(({ key }) => key),
    items: itemsOf(plan.items, null, { plan, cite }),
    terms: (plan.terms ?? []).map(({ mark, term, note, page, document }) => ({
      ...{ mark, term, note },
      citation: cite(page, document),
    })),
  }
}

const itemsOf = (
  records: readonly PlanItemRecord[],
  parent: string | null,
  context: Context,
): CataloguePlanItem[] =>
  records.flatMap((record) => [
    itemOf(record, parent, context),
    ...itemsOf(record.items ?? [], record.id, context),
  ])

function itemOf(record: PlanItemRecord, parent: string | null, { plan, cite }: Context) {
  const { id, kind = null, number = null, document, page, body = '', council } = record
  const isRelisted = record.relistOf !== undefined
  return {
    ...{ id, parent, kind, number },
    relistOf: record.relistOf ?? null,
    title: unmarked(record.title),
    isAlignable:
      !isRelisted && (record.alignable ?? (kind !== null && plan.alignable.includes(kind))),
    departments: readPlanDepartments(record.departments ?? ''),
    indicators: (record.indicators ?? []).map((of) =>
      indicatorOf(of, { plan: plan.slug, item: id }),
    ),
    links: (record.links ?? []).map(({ plan: to, item, ...of }) => ({
      plan: to,
      item,
      ...grounded(of),
    })),
    content: {
      marked: record.title,
      citation: cite(page, document),
      also: (record.also ?? []).map((at) => ({
        citation: cite(at.page, at.document),
        words: at.words,
      })),
      heading: record.heading === undefined ? null : unmarked(record.heading),
      body: body.trim(),
      arranged: record.arranged ?? null,
      relisted: record.relisted ?? null,
      departmentWords: record.departments ?? null,
      roadmap: (record.roadmap ?? []).map(roadmapOf),
      table: record.table ?? null,
      timeline: (record.timeline ?? []).map(({ when = null, what }) => ({ when, what })),
      council: council ? councilOf(council) : null,
      marks: marksIn(
        [
          record.title,
          record.heading ?? '',
          body,
          ...(record.indicators ?? []).flatMap(({ title, rationale = '' }) => [title, rationale]),
        ].join('\n'),
      ),
    },
  } satisfies CataloguePlanItem
}

const roadmapOf = ({ short, long, both, reason, reasonEn }: RoadmapRecord): RoadmapRow => ({
  short: short ?? null,
  long: long ?? null,
  both: both ?? null,
  basis: reason === undefined ? 'source' : 'inferred',
  reason: reason ?? null,
  reasonEn: reasonEn ?? null,
})

function councilOf({ name, asOf, seats, roles }: NonNullable<PlanItemRecord['council']>) {
  return {
    ...{ name, asOf },
    seats: seats.map((seat) => {
      const mark = Object.keys(roles).find((sign) => seat.startsWith(sign))
      return {
        title: mark === undefined ? seat : seat.slice(mark.length),
        role: (mark === undefined ? undefined : roles[mark]) ?? ('member' as const),
      }
    }),
  }
}

function indicatorOf(
  record: IndicatorRecord,
  at: { plan: string; item: string },
): CatalogueIndicator {
  const { title, unit, kind, direction, baseline, target, rationale, relisted, page } = record
  const [from, to] = [baseline === undefined ? null : readStated(baseline), readStated(target)]
  const isMeant = (stated: Stated) =>
    stated.value === null || stated.kind === 'relative' || stated.unit === unit
  const unread = (words: string) =>
    new Error(`${at.item}: “${words}” cannot be read as ${kind} in ${unit}`)
  if (to === null || to.kind !== (kind === 'share' ? 'value' : kind) || !isMeant(to)) {
    throw unread(target)
  }
  if (baseline !== undefined && (from === null || !isMeant(from))) throw unread(baseline)
  return {
    title: unmarked(title),
    ...{ unit, kind, direction },
    baseline: from?.value ?? null,
    baselineFiscalYear: from?.fiscalYear ?? to.baselineFiscalYear,
    target: to.value,
    targetFiscalYear: to.fiscalYear,
    stated: {
      ...at,
      page,
      title,
      baseline: baseline ?? null,
      target,
      rationale: rationale ?? null,
      relisted: relisted ?? null,
    },
  }
}
