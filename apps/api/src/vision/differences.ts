import { type ComparedFact, type ComparedIndicator, isSameTarget } from '@renkei/schema'
import type { Stood, StoodProject } from './compare-queries.ts'
import type { Differences } from './succession.ts'

/** What differs of a project that goes on. `measures`: the titles of those that both visions have. */
export function projectChanges(
  was: StoodProject,
  is: StoodProject,
  measures: ReadonlySet<string>,
): Differences {
  const [before, after] = [was.item, is.item]
  const sameArea = before.policyArea.title === after.policyArea.title
  const area: ComparedFact = { kind: 'policyArea', was: was.area, is: is.area }
  const facts = [
    ...(sameArea && area.was !== area.is ? [area] : []),
    ...measureFacts(was, is, measures),
    ...participationFacts(was, is),
  ]
  const changed = new Set(facts.map(changeOf))
  return {
    changed: [
      ...(before.title === after.title ? [] : (['title'] as const)),
      ...(before.printed === after.printed ? [] : (['number'] as const)),
      ...(sameArea ? [] : (['area'] as const)),
      ...(['measures', 'participations', 'basis'] as const).filter((change) => changed.has(change)),
    ],
    facts,
  }
}

// A measure is known by its name: another vision numbers anew.
function measureFacts(
  was: StoodProject,
  is: StoodProject,
  known: ReadonlySet<string>,
): ComparedFact[] {
  const [before, after] = [was, is].map(
    ({ measures }) => new Map(measures.map((measure) => [measure.title, measure])),
  )
  return [...new Map([...(before ?? []), ...(after ?? [])]).values()].flatMap(
    ({ number, title, titleEn }) => {
      const from = before?.get(title)?.basis ?? null
      const to = after?.get(title)?.basis ?? null
      if (from === to || !known.has(title)) return []
      return [{ kind: 'measure' as const, number, title, titleEn, was: from, is: to }]
    },
  )
}

function participationFacts(was: StoodProject, is: StoodProject): ComparedFact[] {
  const said = ({ participations }: StoodProject) =>
    new Map(participations.map(({ municipality, ...one }) => [municipality, one]))
  const [before, after] = [said(was), said(is)]
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((municipality) => {
    const [from, to] = [before.get(municipality) ?? null, after.get(municipality) ?? null]
    if (from?.answer === to?.answer && from?.basis === to?.basis) return []
    return [{ kind: 'participation' as const, municipality, was: from, is: to }]
  })
}

function changeOf(fact: ComparedFact): 'measures' | 'participations' | 'basis' {
  if (fact.kind === 'measure') return fact.was && fact.is ? 'basis' : 'measures'
  if (fact.kind === 'policyArea') return 'basis'
  return fact.was?.answer === fact.is?.answer ? 'basis' : 'participations'
}

/** What differs of an indicator that goes on. */
export function indicatorChanges(
  { item: was }: Stood<ComparedIndicator>,
  { item: is }: Stood<ComparedIndicator>,
): Differences {
  return {
    changed: [
      ...(was.title === is.title ? [] : (['title'] as const)),
      ...(was.unit === is.unit ? [] : (['unit'] as const)),
      ...(isSameTarget(was, is) ? [] : (['target'] as const)),
    ],
    facts: [],
  }
}
