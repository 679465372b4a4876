import { highlight, type planQuestion, type PlanHits, wordsOf } from '@renkei/schema'
import type { z } from 'zod'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import { selectHits } from './search-queries.ts'
import { wordsBelow } from './words.ts'

const before = 20
const atMost = 120

/** Items whose words hold every word of the text. Throws Refused for an unknown region or edition. */
export async function searchPlans(
  db: Db,
  { text, plan, kind, alignable, page, size, ...ref }: z.output<typeof planQuestion>,
): Promise<PlanHits> {
  const { region_id: regionId } = await frameOf(db, ref)
  const words = wordsOf(text)
  const { items, total } = await selectHits(db, {
    regionId,
    words,
    plan,
    kind,
    alignable,
    page,
    size,
  })
  return {
    items: items.map(({ content, ...item }) => ({
      ...item,
      excerpt: excerptOf(wordsBelow(content).join('\n'), words),
    })),
    ...{ total, page, size },
  }
}

/** The words found below a heading, with some before and after; empty where there are none. */
function excerptOf(below: string, words: readonly string[]): string {
  if (words.length === 0) return ''
  const segments = highlight(below.replace(/\s*\n\s*/g, '　'), words)
  const first = segments.findIndex(({ hit }) => hit)
  if (first === -1) return ''
  const textOf = (some: typeof segments) => [...some.map(({ text }) => text).join('')]
  const [ahead, rest] = [textOf(segments.slice(0, first)), textOf(segments.slice(first))]
  return [
    ahead.length > before ? '…' : '',
    ...ahead.slice(-before),
    ...rest.slice(0, atMost),
    rest.length > atMost ? '…' : '',
  ].join('')
}
