import type { ChangedFact } from '@renkei/schema'
import { areaName, municipalityName } from '../../diff/values.ts'
import { circled, titleIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { answerName } from '../../ui/words.ts'
import { useFrame } from '../../vision/queries.ts'
import { words as compareWords } from '../compare/words.ts'

/** What became what, and all the facts of which that is true: 未回答 → 参加 of five municipalities. */
export type FactLine = { was: string; is: string; names: string[] }

type Told = { name: string; was: string; is: string }

/** Facts that changed, in words, those with the same change in one line. */
export function useFactLines(): (facts: readonly ChangedFact[]) => FactLine[] {
  const tell = useTell()
  return (facts) => {
    const lines = Map.groupBy(facts.map(tell), ({ was, is }) => `${was}\n${is}`)
    return [...lines.values()].flatMap((told) => {
      const [first] = told
      return first ? [{ was: first.was, is: first.is, names: told.map(({ name }) => name) }] : []
    })
  }
}

function useTell(): (fact: ChangedFact) => Told {
  const language = useLanguage()
  const word = useWords(compareWords)
  const { basis, projectStatus } = useTerms()
  const frame = useFrame()
  return (fact) => {
    const both = <T>({ was, is }: { was: T; is: T }, say: (side: T) => string) => ({
      was: say(was),
      is: say(is),
    })
    if (fact.of === 'measure') {
      const measure = frame.measures.find(({ number }) => number === fact.number)
      const name = `${circled(fact.number)} ${measure ? titleIn(language, measure).text : ''}`
      return { name, ...both(fact, (side) => (side === null ? word.none : basis[side])) }
    }
    if (fact.of === 'municipality') {
      const name = municipalityName(fact.code, frame, language)
      const say = (side: typeof fact.was) =>
        side === null
          ? word.noAnswer
          : answerName(language, side.answer, side.basis, side.condition)
      return { name, ...both(fact, say) }
    }
    if (fact.of === 'area') {
      const isMoved = fact.was.code !== fact.is.code
      const say = (side: typeof fact.was) =>
        isMoved ? areaName(side.code, frame, language) : basis[side.basis]
      return { name: word.area, ...both(fact, say) }
    }
    if (fact.of === 'status') {
      return { name: word.status, ...both(fact, (side) => projectStatus[side]) }
    }
    return { name: word.reason, ...both(fact, (side) => side ?? word.nothing) }
  }
}
