import { evenWidth } from './reading.ts'
import { en } from './terms-en.ts'
import { ja } from './terms-ja.ts'

export type Language = 'ja' | 'en'

export type Terms = typeof ja

/** What the registry's codes are called: on screen, in files and in mail alike. A language is one
 * record of `Language`'s. */
export const terms: Record<Language, Terms> = { ja, en }

/** 甲（札幌市）の役割: what the core cities do, by their names where there are any. */
export const coreRoleName = (language: Language, cores: string): string => {
  if (cores === '') return terms[language].draftField.coreRole
  return language === 'ja' ? `甲（${cores}）の役割` : `Role of the core city (${cores})`
}

/** What a municipality may answer, as files and sentences in Japanese call it: 主担当, 参加, … */
const { unanswered: _, ...answers } = ja.answer
export const answerWords = answers

// The signs of a printed matrix, by which answers are copied out of one.
const answerSigns: Record<keyof typeof answers, string> = {
  lead: '◎',
  participating: '●',
  considering: '▲',
  notParticipating: '—',
}

/** The code of the answer that a text calls by its Japanese word, in either width, or by its sign. */
export const answerOf = (text: string): string | undefined => {
  const plain = evenWidth(text)
  const names = [...Object.entries(answerWords), ...Object.entries(answerSigns)]
  return names.find(([, name]) => name === plain)?.[0]
}

/** What a code is called that may be of another version of the registry. */
export const termOf = (names: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(names, code) ? names[code] : undefined
