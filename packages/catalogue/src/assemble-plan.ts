import {
  marksIn,
  type PlanCitation,
  readPlanDepartments,
  readStated,
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

type Said = {
  words?: string | undefined
  page?: number | undefined
  document?: string | undefined
  reason?: string | undefined
  reasonEn?: string | undefined
}

// A reason says what is more than the words say.
const grounded = ({ words, reason, reasonEn }: Said) => ({
  basis: words === undefined || reason !== undefined ? ('inferred' as const) : ('source' as const),
  words: words ?? null,
  reason: reason ?? null,
  reasonEn: reasonEn ?? null,
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
  const groundsOf = (of: Said) => ({
    ...grounded(of),
    citation: of.page === undefined ? null : cite(of.page, of.document),
  })
  const { titled, issuer, status, excerpt, period, parent } = plan
  return {
    slug: plan.slug,
    title: plan.title,
    titleEn: plan.titleEn,
    kana: plan.kana,
    titleGrounds: titled ? groundsOf(titled) : null,
    issuer: issuer.code,
    issuerGrounds: groundsOf(issuer),
    status: status?.word ?? null,
    statusGrounds: status ? groundsOf(status) : null,
    excerpt: excerpt
      ? { scope: excerpt.scope, scopeEn: excerpt.scopeEn, ...groundsOf(excerpt) }
      : null,
    period: period ? { from: period.from, to: period.to, ...groundsOf(period) } : null,
    parent: parent ? { plan: parent.plan, ...groundsOf(parent) } : null,
    relations: (plan.relations ?? []).map(({ relation, title, plan: slug, ...of }) => ({
      relation,
      title,
      plan: slug ?? null,
      ...groundsOf({ ...of, words: of.words ?? (of.reason === undefined ? title : undefined) }),
    })),
    documents: plan.documents.map(({ key }) => key),
    leftOut: (plan.leftOut ?? []).map(({ page, document, text, why }) => ({
      ...{ citation: cite(page, document), words: text.trim(), why },
    })),
    items: itemsOf(plan.items, null, { plan, cite }),
    terms: (plan.terms ?? []).map(({ mark, term, note, page, document, asRead = null }) => ({
      ...{ mark, term, note, asRead },
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
  const { id, kind = null, number = null, document, page, lastPage, body = '', council } = record
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
      citation: { ...cite(page, document), ...(lastPage === undefined ? {} : { lastPage }) },
      also: (record.also ?? []).map((at) => ({
        citation: cite(at.page, at.document),
        words: at.words,
      })),
      heading: record.heading === undefined ? null : unmarked(record.heading),
      body: body.trim(),
      closing: record.closing ?? null,
      asRead: record.asRead ?? null,
      arranged: record.arranged ?? null,
      relisted: record.relisted ?? null,
      departmentWords: record.departments ?? null,
      roadmap: (record.roadmap ?? []).map((row) => roadmapOf(row, page)),
      table: record.table ?? null,
      timeline: (record.timeline ?? []).map(({ when = null, what, ...of }) => ({
        ...{ when, what },
        ...inferredWhere(of),
      })),
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

// The words are the document's; only a reason makes what is told of them inferred.
const inferredWhere = ({ reason, reasonEn }: Pick<Said, 'reason' | 'reasonEn'>) => ({
  basis: reason === undefined ? ('source' as const) : ('inferred' as const),
  reason: reason ?? null,
  reasonEn: reasonEn ?? null,
})

const roadmapOf = ({ short, long, both, page, ...of }: RoadmapRecord, itemsPage: number) => ({
  short: short ?? null,
  long: long ?? null,
  both: both ?? null,
  page: page ?? itemsPage,
  ...inferredWhere(of),
})

function councilOf({ seats, roles, ...council }: NonNullable<PlanItemRecord['council']>) {
  return {
    ...council,
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
      years: inferredWhere(yearsOf(baseline, target)),
      rationale: rationale ?? null,
      relisted: relisted ?? null,
    },
  }
}

// Ｈ25：60％ gives a year, and 令和６年度 a fiscal year.
const bareYear = /[RHSＲＨＳ]\s*[0-9０-９]+(?!\s*年度)/

function yearsOf(...words: (string | undefined)[]): Pick<Said, 'reason' | 'reasonEn'> {
  const years = words.flatMap((of) => bareYear.exec(of ?? '')?.[0] ?? [])
  const [year] = years.toReversed()
  if (year === undefined) return {}
  return {
    reason: `文書には「${year}」のように年だけがあり、年度とは書かれていません。計画の指標は年度で数えるのがふつうであることから、年度と推定しました。`,
    reasonEn: `The document gives a year alone, as in “${year}”, and does not call it a fiscal year. Indicators of plans are commonly counted by fiscal year, so it was taken to be one.`,
  }
}
