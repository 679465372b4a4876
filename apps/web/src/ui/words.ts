import type { Basis, ParticipationAnswer } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Ui = {
  basis: Record<Basis, string>
  answer: Record<ParticipationAnswer, string>
  inferredAnswer: (answer: string) => string
  basisLegend: string
  noMark: string
  loading: string
  breadcrumb: string
}

export const words = defineWords<Ui>({
  ja: {
    basis: { source: '出典どおり', confirmed: '職員が確認', inferred: '推定' },
    answer: {
      lead: '主担当',
      participating: '参加',
      considering: '検討中',
      notParticipating: '不参加',
      unanswered: '未回答',
    },
    inferredAnswer: (answer) => `${answer}（推定）`,
    basisLegend: '凡例',
    noMark: '空欄　印なし',
    loading: '読み込んでいます',
    breadcrumb: '現在の位置',
  },
  en: {
    basis: {
      source: 'As in the source',
      confirmed: 'Confirmed by an officer',
      inferred: 'Inferred',
    },
    answer: {
      lead: 'Lead',
      participating: 'Participating',
      considering: 'Considering',
      notParticipating: 'Not participating',
      unanswered: 'Unanswered',
    },
    inferredAnswer: (answer) => `${answer} (inferred)`,
    basisLegend: 'Legend',
    noMark: 'Blank: no mark',
    loading: 'Loading',
    breadcrumb: 'You are here',
  },
})

/** 出典どおり, 職員が確認, 推定 in the page's language. */
export const basisName = (language: 'ja' | 'en', basis: Basis): string =>
  words[language].basis[basis]

/** 参加, 参加（推定）, 未回答 …; an answer nobody gave yet needs no word about its basis. */
export function answerName(
  language: 'ja' | 'en',
  answer: ParticipationAnswer,
  basis?: Basis,
): string {
  const { answer: names, inferredAnswer } = words[language]
  return basis === 'inferred' && answer !== 'unanswered'
    ? inferredAnswer(names[answer])
    : names[answer]
}
