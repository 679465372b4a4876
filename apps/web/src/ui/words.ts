import { type Basis, type ParticipationAnswer, terms } from '@renkei/schema'
import { defineWords, type Language } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    inferredAnswer: (answer: string) => `${answer}（推定）`,
    sourcedAnswer: (answer: string) => `${answer}（出典どおり）`,
    unrecorded: '記載なし',
    conditionalAnswer: (answer: string) => `${answer}（条件あり）`,
    basisLegend: '凡例',
    noMark: '空欄　印なし',
    measure: (number: number) => `重点施策${number}`,
    loading: '読み込んでいます',
    newest: (count: number) => `新しい順に${count}件を表示しています。`,
    breadcrumb: '現在の位置',
    failed: '連携事業を読み込めませんでした。',
    failedHelp: '選んだ条件は残っています。少し待ってから、もう一度読み込んでください。',
    retry: 'もう一度読み込む',
    noProjects: '連携事業は、まだ登録されていません。',
    copied: 'コピーしました。',
    actions: '操作',
    download: 'ダウンロード',
    xlsx: 'Excel（データ）',
    ods: 'ODS（データ）',
    csv: 'CSV（UTF-8）',
    shiftJis: 'CSV（Shift_JIS）',
    savePicture: '画像で保存',
    saveFailed: '保存できませんでした。もう一度試すか、画面を印刷してください。',
    picture: { svg: '画像（SVG、拡大しても鮮明）', png: '画像（PNG、スライド用）' },
    madeOn: (date: string) => `${date} 連携 Renkei で作成`,
    pdfA4: 'PDF（印刷用、A4）',
    pdfToDecide: '決裁用のPDF（A4）',
  },
  en: {
    inferredAnswer: (answer) => `${answer} (inferred)`,
    sourcedAnswer: (answer) => `${answer} (in the source)`,
    unrecorded: 'Not recorded',
    conditionalAnswer: (answer) => `${answer} (on a condition)`,
    basisLegend: 'Legend',
    noMark: 'Blank: no mark',
    measure: (number) => `Measure ${number}`,
    loading: 'Loading',
    newest: (count) => `The newest ${count} are shown.`,
    breadcrumb: 'You are here',
    failed: 'The projects could not be loaded.',
    failedHelp: 'Your filters are kept. Wait a moment, then load again.',
    retry: 'Load again',
    noProjects: 'No project has been registered yet.',
    copied: 'Copied.',
    actions: 'Actions',
    download: 'Download',
    xlsx: 'Excel (data)',
    ods: 'ODS (data)',
    csv: 'CSV (UTF-8)',
    shiftJis: 'CSV (Shift_JIS)',
    savePicture: 'Save as picture',
    saveFailed: 'It could not be saved. Try again, or print the page.',
    picture: { svg: 'Picture (SVG, sharp at any size)', png: 'Picture (PNG, for slides)' },
    madeOn: (date) => `Made with Renkei on ${date}`,
    pdfA4: 'PDF (to print, A4, in Japanese)',
    pdfToDecide: 'PDF for approval (A4, in Japanese)',
  },
})

/** An answer, or that neither a document nor anybody says one. */
export type ShownAnswer = ParticipationAnswer | 'unrecorded'

/** 参加, 参加（出典どおり）, 参加（推定）, 参加（条件あり）, 未回答 …; an answer nobody gave yet needs no word about its basis.
 * `condition` is an answer's own: null, or left out, where there is none. */
export function answerName(
  language: Language,
  answer: ShownAnswer,
  basis?: Basis,
  condition?: string | null,
): string {
  if (answer === 'unrecorded') return words[language].unrecorded
  const name = terms[language].answer[answer]
  if (typeof condition === 'string') return words[language].conditionalAnswer(name)
  if (basis === undefined || basis === 'confirmed' || answer === 'unanswered') return name
  const { sourcedAnswer, inferredAnswer } = words[language]
  return basis === 'source' ? sourcedAnswer(name) : inferredAnswer(name)
}
