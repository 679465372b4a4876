import type { Plan, PlanRef, PlanRelation, PlanSummary, VisionRef } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import { type NodeRow, type PlanRow, selectNodes, selectPlans } from './queries.ts'
import { type Reached, reachedOf, treeOf } from './tree.ts'

/** The plans of a region. Throws Refused for an unknown region or edition. */
export async function listPlans(db: Db, ref: VisionRef): Promise<PlanSummary[]> {
  const { region_id: regionId, vision_id: visionId } = await frameOf(db, ref)
  const plans = await selectPlans(db, regionId)
  const nodes = Map.groupBy(await selectNodes(db, { regionId, visionId }), ({ plan }) => plan)
  return plans.map((plan) => {
    const own = nodes.get(plan.slug) ?? []
    return summaryOf(plan, own, reachedOf(own))
  })
}

/** A plan with its tree. Throws Refused `planNotFound`. */
export async function getPlan(db: Db, { plan: slug, ...ref }: PlanRef): Promise<Plan> {
  const { region_id: regionId, vision_id: visionId } = await frameOf(db, ref)
  const plans = await selectPlans(db, regionId)
  const plan = plans.find((one) => one.slug === slug)
  if (!plan) throw new Refused('planNotFound', { parameter: 'plan', value: slug })
  const nodes = await selectNodes(db, { regionId, visionId, plan: slug })
  const reached = reachedOf(nodes)
  return {
    ...summaryOf(plan, nodes, reached),
    relations: relationsOf(plan, plans),
    tree: treeOf(nodes, reached),
  }
}

function summaryOf(
  plan: PlanRow,
  nodes: readonly NodeRow[],
  reached: ReadonlyMap<string, Reached>,
): PlanSummary {
  const { slug, title, titleEn, kana, issuer, status, terms, parent, documents, ...rest } = plan
  const { titleGrounds, issuerGrounds, statusGrounds, excerpt, period } = rest
  const alignable = nodes.filter(({ isAlignable }) => isAlignable)
  const servedBy = (kind: 'confirmed' | 'proposed') =>
    alignable.filter(({ id }) => (reached.get(id)?.[kind].size ?? 0) > 0)
  const confirmed = servedBy('confirmed')
  const kinds = Map.groupBy(
    nodes.filter(({ kind }) => kind !== null),
    ({ kind }) => kind ?? '',
  )
  return {
    ...{ slug, title, titleEn, kana, documents, titleGrounds, issuer, issuerGrounds },
    ...{ status, statusGrounds, excerpt, period, terms },
    parent: parent?.plan ?? null,
    items: nodes.length,
    indicators: nodes.reduce((sum, { indicators }) => sum + indicators, 0),
    roadmaps: nodes.filter(({ hasRoadmap }) => hasRoadmap).length,
    kinds: [...kinds].map(([kind, items]) => ({ kind, items: items.length })),
    alignable: alignable.length,
    served: {
      confirmed: confirmed.length,
      proposed: servedBy('proposed').filter((node) => !confirmed.includes(node)).length,
    },
  }
}

function relationsOf(plan: PlanRow, plans: readonly PlanRow[]): PlanRelation[] {
  const named = (slug: string | null) => plans.find((one) => one.slug === slug)
  const above = named(plan.parent?.plan ?? null)
  return [
    ...(plan.parent && above ? [relationTo('parent', above, plan.parent)] : []),
    ...plan.relations.map(({ relation, title, plan: slug, ...grounds }) => ({
      relation,
      ...{ slug, title: named(slug)?.title ?? title, titleEn: named(slug)?.titleEn ?? null },
      ...grounds,
    })),
    ...plans.flatMap((below) =>
      below.parent?.plan === plan.slug ? [relationTo('child', below, below.parent)] : [],
    ),
  ]
}

function relationTo(
  relation: 'parent' | 'child',
  { slug, title, titleEn }: PlanRow,
  { basis, words, reason, reasonEn, citation }: NonNullable<PlanRow['parent']>,
): PlanRelation {
  return { relation, slug, title, titleEn, basis, words, reason, reasonEn, citation }
}
