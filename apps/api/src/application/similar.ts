import { type Similar, type VisionRef, fold } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { likeness, pairsOf } from '../likeness.ts'
import { permit } from '../permit.ts'
import { frameOf } from '../vision/frame.ts'
import { selectNumbers, selectTitles } from './similar-queries.ts'

// What titles of projects end in, whatever they are about.
const tails =
  /(?:(?:等|など)?(?:に関する|に向けた|の)?(?:検討|推進|実施|促進|強化|充実|支援|事業|取組|連携))+$/u

/** A folded title without the words that say nothing of what it is about; whole where nothing is left. */
const tellingPart = (title: string): string => title.replace(tails, '') || title

export type SimilarTo = VisionRef & { title: string; number?: number; except?: number }

const shown = 5
/** Less alike than this is chance. */
const alike = 0.3

/** Whether a number is taken, and which projects have the same title, once folded, or one like it. */
export async function findSimilar(db: Db, actor: Actor, input: SimilarTo): Promise<Similar> {
  permit(actor, 'application.similar', {})
  const { vision_id: visionId } = await frameOf(db, input)
  const numbers = await selectNumbers(db, visionId, input.number)
  const folded = fold(input.title.trim())
  if (folded === '') return { ...numbers, same: [], titles: [] }
  const asked = pairsOf(tellingPart(folded))
  const found = (await selectTitles(db, visionId))
    .filter(({ number }) => number !== input.except)
    .map((name) => ({ name, title: fold(name.title) }))
  return {
    ...numbers,
    same: found.filter(({ title }) => title === folded).map(({ name }) => name),
    titles: found
      .filter(({ title }) => title !== folded)
      .map(({ name, title }) => ({ name, score: likeness(asked, pairsOf(tellingPart(title))) }))
      .filter(({ score }) => score >= alike)
      .sort((a, b) => b.score - a.score)
      .slice(0, shown)
      .map(({ name }) => name),
  }
}
