import { type Basis, type ParticipationAnswer, terms } from '@renkei/schema'
import { defineWords, type Language } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    inferredAnswer: (answer: string) => `${answer}（推定）`,
    basisLegend: '凡例',
    noMark: '空欄　印なし',
    loading: '読み込んでいます',
    breadcrumb: '現在の位置',
  },
  en: {
    inferredAnswer: (answer) => `${answer} (inferred)`,
    basisLegend: 'Legend',
    noMark: 'Blank: no mark',
    loading: 'Loading',
    breadcrumb: 'You are here',
  },
})

/** 参加, 参加（推定）, 未回答 …; an answer nobody gave yet needs no word about its basis. */
export function answerName(language: Language, answer: ParticipationAnswer, basis?: Basis): string {
  const name = terms[language].answer[answer]
  return basis === 'inferred' && answer !== 'unanswered'
    ? words[language].inferredAnswer(name)
    : name
}
