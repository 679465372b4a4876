import type { CatalogueVision } from '@renkei/catalogue'
import type { Basis, Grounds, Municipality, ParticipationAnswer } from '@renkei/schema'
import type { FirstRevision } from '../../src/project/load-queries.ts'
import type { Random } from './random.ts'
import { actions, places, subjects } from './words.ts'

const cited = { document: 'sample', page: null }
const grounds = (basis: Basis): Grounds => ({
  basis,
  reason: basis === 'inferred' ? '見本のため推定' : null,
  reasonEn: null,
  citation: basis === 'source' ? cited : null,
})

function marks(vision: CatalogueVision, random: Random): FirstRevision['marks'] {
  const { measures } = vision
  // As in the real vision: most rows have one mark, a third two, a few all.
  const all = random.chance(0.04)
  const wanted = random.chance(0.33) ? 2 : 1
  const chosen = new Set<number>()
  while (chosen.size < wanted) chosen.add(random.pick(measures).number)
  const basis = random.pick(['source', 'confirmed', 'confirmed', 'inferred'] as const)
  return measures
    .filter(({ number }) => all || chosen.has(number))
    .map(({ number }) => ({ measure: number, ...grounds(basis) }))
}

function participation(
  { code, role }: Municipality,
  random: Random,
): FirstRevision['participations'][number] {
  if (role === 'core') return { municipality: code, answer: 'lead', ...grounds('confirmed') }
  const answer: ParticipationAnswer = random.pick([
    'participating',
    'participating',
    'participating',
    'considering',
    'notParticipating',
    'notParticipating',
    'unanswered',
    'unanswered',
  ])
  return {
    municipality: code,
    answer,
    ...grounds(answer === 'unanswered' ? 'inferred' : 'confirmed'),
  }
}

/** A made-up project of a region. */
export function generateProject(
  number: number,
  { vision, municipalities }: { vision: CatalogueVision; municipalities: readonly Municipality[] },
  random: Random,
): FirstRevision {
  const [subject, subjectKana] = random.pick(subjects)
  const [action, actionKana] = random.pick(actions)
  const [place, placeKana] = random.pick(places)
  const ownMarks = marks(vision, random)
  return {
    number,
    title: `${place}地区における${subject}${action}`,
    titleEn: null,
    kana: `${placeKana}ちくにおける${subjectKana}${actionKana}`,
    visionPage: 50 + Math.floor(number / 2),
    markCount: ownMarks.length,
    status: random.chance(0.03) ? 'ended' : 'active',
    fromFiscalYear: vision.vision.fromFiscalYear,
    toFiscalYear: vision.vision.toFiscalYear,
    basis: 'source',
    citation: cited,
    policyArea: { code: random.pick(vision.policyAreas).code, ...grounds('confirmed') },
    marks: ownMarks,
    participations: municipalities.map((municipality) => participation(municipality, random)),
  }
}
