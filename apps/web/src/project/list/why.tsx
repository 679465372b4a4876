import {
  fold,
  formsOfLooked,
  type LookedWord,
  type ProjectItem,
  type ProjectPage,
  searchable,
} from '@renkei/schema'
import { circled, nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import { words } from './words.ts'

/** Why a project is found whose title and reading do not show the words: its area, its measures, who takes part,
 * or what else is registered of it. An inference says that it is one. */
export function Why({ item, looked }: { item: ProjectItem; looked: ProjectPage['looked'] }) {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const inferred = (text: string, basis: string) =>
    basis === 'inferred' ? word.inferred(text) : text
  const named = searchable(`${item.title}\n${item.kana}\n${item.titleEn ?? ''}`)
  // Null where none of these holds the word.
  const reasonsOf = (one: LookedWord): string[] | null => {
    if (formsOfLooked(one).some((form) => named.includes(form) || fold(named).includes(form))) {
      return []
    }
    if (one.policyAreas.includes(item.policyArea.code)) {
      return [inferred(word.area, item.policyArea.basis)]
    }
    const measures = item.measures.filter(({ number }) => one.measures.includes(number))
    if (measures.length > 0) {
      return measures.map(({ number, basis }) => inferred(word.measureSign(circled(number)), basis))
    }
    const places = item.participations.filter(({ municipality, answer, basis }) => {
      const takesPart = answer === 'lead' || answer === 'participating' || basis === 'inferred'
      return takesPart && one.municipalities.includes(municipality)
    })
    if (places.length === 0) return null
    return places.map(({ municipality, basis }) => {
      const place = municipalities.find(({ code }) => code === municipality)
      return inferred(word.takesPart(place ? nameIn(language, place) : ''), basis)
    })
  }
  const each = looked.words.map(reasonsOf)
  const known = each.filter((reasons) => reasons !== null)
  // Of words of which any was enough, some may be nowhere.
  const isElsewhere =
    looked.split === 'any' || looked.split === 'some'
      ? known.length === 0
      : known.length < looked.words.length
  const reasons = [...new Set([...known.flat(), ...(isElsewhere ? [word.otherTexts] : [])])]
  if (reasons.length === 0) return null
  return <span className="list__under">{word.why(reasons)}</span>
}
