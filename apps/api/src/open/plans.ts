import {
  type Alignment,
  type Frame,
  type Indicator,
  marksIn,
  type OpenAlignments,
  type OpenCell,
  type OpenPlan,
  openWords,
  type PlanGrounds,
  signOf,
  terms,
  unmarked,
} from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectAllPlanIndicators } from '../indicator/queries.ts'
import { type PlanRow, selectItems, selectPlans, selectTerms } from '../plan/queries.ts'
import type { FrameRow } from '../vision/queries.ts'

type Items = Awaited<ReturnType<typeof selectItems>>

const itemsOf = (items: Items): OpenPlan['items'] =>
  items.map(({ id, kind, number, title, parent, relistOf, content, departments, links }) => {
    const { heading, relisted, body, closing, asRead, departmentWords, marked, arranged } = content
    const { roadmap, table, timeline, council, citation, also } = content
    return {
      ...{ id, kind, number, title, heading, parent },
      ...(relistOf === null ? {} : { relistOf }),
      relisted,
      basis: arranged === null ? 'source' : 'inferred',
      inferred: arranged?.what ?? [],
      reason: arranged?.reason ?? null,
      reasonEn: arranged?.reasonEn ?? null,
      body: unmarked(body),
      closing,
      ...(marksIn(marked + body).length === 0 ? {} : { marked: { title: marked, body } }),
      asRead,
      departments: departments.map(({ name }) => name),
      departmentWords,
      otherDepartments: departments.some(({ others }) => others),
      ...{ roadmap, table, timeline, council, links, citation, also },
    }
  })

function indicatorOf({ stated, ...indicator }: Indicator, items: Items): OpenPlan['indicators'] {
  const document = items.find(({ id }) => id === stated?.item)?.content.citation
  if (!stated || !document) return []
  const { title, unit, kind, direction, baseline, baselineFiscalYear } = indicator
  const { target, targetFiscalYear } = indicator
  const { plan: _, item, ...words } = stated
  return [
    {
      ...{ title, unit, kind, direction, item, baseline, baselineFiscalYear, target },
      targetUnit: kind === 'relative' ? '％' : unit,
      targetChange: kind === 'relative' ? target : null,
      ...{ targetFiscalYear, relisted: stated.relisted !== null },
      citation: { document: document.document, page: stated.page, sheet: document.sheet },
      stated: words,
    },
  ]
}

const groundsOf = ({ basis, words, citation, reason, reasonEn }: PlanGrounds): PlanGrounds => ({
  ...{ basis, words, citation, reason, reasonEn },
})

/** A region's plans, or one of them, as open data publishes them, one after the other. */
export async function openPlans(
  db: Db,
  { region_id: regionId, frame }: FrameRow,
  only?: string,
): Promise<() => AsyncIterable<OpenPlan[]>> {
  const plans = await selectPlans(db, regionId)
  const notes = Map.groupBy(await selectTerms(db, regionId), ({ plan }) => plan)
  const titleOf = (slug: string | null) => plans.find((plan) => plan.slug === slug)?.title
  const openPlan = async ({ slug, period, parent, ...plan }: PlanRow): Promise<OpenPlan> => {
    const own = await selectItems(db, regionId, slug)
    const indicators = await selectAllPlanIndicators(db, regionId, slug)
    const { title, titleEn, kana, titleGrounds, issuer, issuerGrounds, status } = plan
    return {
      ...{ slug, title, titleEn, kana, titleGrounds, issuer, issuerGrounds, status },
      ...{ statusGrounds: plan.statusGrounds, excerpt: plan.excerpt },
      fromFiscalYear: period?.from ?? null,
      toFiscalYear: period?.to ?? null,
      periodBasis: period?.basis ?? null,
      periodGrounds: period && groundsOf(period),
      parent: parent?.plan ?? null,
      relations: [
        ...(parent
          ? [{ relation: 'parent' as const, title: titleOf(parent.plan) ?? parent.plan, ...parent }]
          : []),
        ...plan.relations.map((one) => ({ ...one, title: titleOf(one.plan) ?? one.title })),
      ],
      documents: plan.documents.flatMap((key) => {
        const document = frame.documents.find((one) => one.key === key)
        return document
          ? [{ key, title: document.title, issuer: document.issuer, note: document.note }]
          : []
      }),
      items: itemsOf(own),
      indicators: indicators.flatMap((indicator) => indicatorOf(indicator, own)),
      glossary: (notes.get(slug) ?? []).map(({ mark, term, note, citation, asRead }) => ({
        ...{ mark, term, note, citation, asRead },
      })),
      bodies: own.flatMap(({ content }) => content.council ?? []),
      leftOut: plan.leftOut,
    }
  }
  return async function* () {
    for (const plan of plans)
      if (only === undefined || plan.slug === only) yield [await openPlan(plan)]
  }
}

/** Links as open data publish them, without what the policy office rejected. */
export const publishedOf = (
  frame: Frame,
  found: readonly Alignment[],
): OpenAlignments['alignments'] => found.flatMap((one) => published(one, frame))

const published = ({ project, item, state, basis, reason }: Alignment, frame: Frame) =>
  state === 'rejected'
    ? []
    : [
        {
          project: {
            number: project.number,
            label: signOf(frame, project),
            title: project.title,
          },
          plan: item.plan,
          item: { id: item.id, kind: item.kind, number: item.number, title: item.title },
          ...{ state, basis, reason },
        },
      ]

const { basis: basisWord, arrangement: inferredWord } = terms.ja

/** `plan-items.csv`: an item of a plan a row. */
export const planItemRows = ({ slug, title, items }: OpenPlan): OpenCell[][] =>
  items.map(({ citation, ...item }) => [
    ...[slug, title, item.id, item.parent ?? '', item.kind ?? '', item.number ?? ''],
    ...[item.title, item.relistOf ?? '', item.body],
    item.departments.join('、') + (item.otherDepartments ? 'など' : ''),
    ...[citation.document, citation.page],
    citation.sheet ? openWords.pageKind.sheet : openWords.pageKind.page,
    ...[citation.lastPage ?? '', item.heading ?? '', item.relisted ?? '', item.closing ?? ''],
    ...[item.asRead?.note ?? '', basisWord[item.basis]],
    ...[item.inferred.map((of) => inferredWord[of]).join('、'), item.reason ?? ''],
  ])

/** `alignments.csv`: one link a row. */
export const alignmentRows = (
  { region, vision }: Frame,
  alignments: OpenAlignments['alignments'],
): OpenCell[][] =>
  alignments.map(({ project, plan, item, state, reason }) => [
    ...[region.slug, vision.edition, project.number, project.label, project.title, plan, item.id],
    ...[item.kind ?? '', item.number ?? '', item.title, openWords.alignment[state], reason],
  ])
