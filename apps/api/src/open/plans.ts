import {
  type Alignment,
  type Frame,
  type OpenAlignments,
  type OpenPlan,
  type OpenPlans,
  unmarked,
} from '@renkei/schema'
import { alignmentsOf } from '../alignment/list.ts'
import { csvText } from '../csv.ts'
import type { Db } from '../db/schema.ts'
import { selectAllPlanIndicators } from '../indicator/queries.ts'
import { type PlanRow, selectItems, selectPlans, selectTerms } from '../plan/queries.ts'
import type { FrameRow } from '../vision/queries.ts'

type Items = Awaited<ReturnType<typeof selectItems>>

const itemsOf = (items: Items): OpenPlan['items'] =>
  items.map(({ id, kind, number, title, parent, relistOf, content, departments }) => ({
    ...{ id, kind, number, title, parent },
    ...(relistOf === null ? {} : { relistOf }),
    body: unmarked(content.body),
    departments,
    roadmap: content.roadmap.map(({ short, long, both, basis }) => ({ short, long, both, basis })),
    citation: content.citation,
  }))

/** A region's plans, whole, as open data publishes them. */
export async function openPlansOf(db: Db, framed: FrameRow): Promise<OpenPlans> {
  const regionId = framed.region_id
  const items = Map.groupBy(await selectItems(db, regionId), ({ plan }) => plan)
  const terms = Map.groupBy(await selectTerms(db, regionId), ({ plan }) => plan)
  const indicators = await selectAllPlanIndicators(db, regionId)
  const openPlan = ({ slug, title, status, period, parent }: PlanRow): OpenPlan => ({
    ...{ slug, title, status },
    fromFiscalYear: period?.from ?? null,
    toFiscalYear: period?.to ?? null,
    periodBasis: period?.basis ?? null,
    parent: parent?.plan ?? null,
    items: itemsOf(items.get(slug) ?? []),
    indicators: indicators.flatMap(({ stated, ...indicator }) => {
      if (stated?.plan !== slug) return []
      const { title: name, unit, kind, baseline, baselineFiscalYear } = indicator
      const { target, targetFiscalYear } = indicator
      return [
        {
          ...{ title: name, unit, kind, item: stated.item, baseline, baselineFiscalYear },
          ...{ target, targetFiscalYear, relisted: stated.relisted !== null },
          stated: { baseline: stated.baseline, target: stated.target },
        },
      ]
    }),
    glossary: (terms.get(slug) ?? []).map(({ mark, term, note }) => ({ mark, term, note })),
    bodies: (items.get(slug) ?? []).flatMap(({ content }) => content.council ?? []),
  })
  const plans = await selectPlans(db, regionId)
  return { region: framed.frame.region.slug, plans: plans.map(openPlan) }
}

/** Which projects serve which items, without what the policy office rejected. */
export async function openAlignmentsOf(db: Db, { frame }: FrameRow): Promise<OpenAlignments> {
  const [region, vision] = [frame.region.slug, frame.vision.edition]
  const alignments = await alignmentsOf(db, null, { region, vision })
  return { region, vision, alignments: alignments.flatMap(published) }
}

const published = ({ project, item, state, basis, reason }: Alignment) =>
  state === 'rejected'
    ? []
    : [
        {
          project: { number: project.number, title: project.title },
          plan: item.plan,
          item: { id: item.id, kind: item.kind, number: item.number, title: item.title },
          ...{ state, basis, reason },
        },
      ]

/** One item of a plan a row, one datum a cell; UTF-8 with BOM. */
export const planItemsCsv = ({ plans }: OpenPlans): string =>
  csvText([
    [
      ...['計画', '計画名', '項目ID', '上位の項目ID', '種別', '番号', '項目名', '再掲元の項目ID'],
      ...['本文', '担当部局', '文書', 'ページ', 'ページの数え方'],
    ],
    ...plans.flatMap(({ slug, title, items }) =>
      items.map((item) => [
        ...[slug, title, item.id, item.parent ?? '', item.kind ?? '', item.number ?? ''],
        ...[item.title, item.relistOf ?? '', item.body, item.departments.join('、')],
        ...[item.citation.document, item.citation.page, item.citation.sheet ? '枚目' : 'ページ'],
      ]),
    ),
  ])

const stateWord = { proposed: '提案（確認待ち）', confirmed: '確認済み' }

/** One link a row. */
export const alignmentsCsv = ({ alignments }: OpenAlignments, { region, vision }: Frame): string =>
  csvText([
    [
      ...['圏域', 'ビジョン', '事業番号', '事業名', '計画', '項目ID', '種別', '項目番号', '項目名'],
      ...['状態', '理由'],
    ],
    ...alignments.map(({ project, plan, item, state, reason }) => [
      ...[region.slug, vision.edition, project.number, project.title, plan, item.id],
      ...[item.kind ?? '', item.number ?? '', item.title, stateWord[state], reason],
    ]),
  ])
