import type { OpinionForm } from '@renkei/schema'

/** An opinion on the project 17 as the office types it, not public yet, except what a test is about. */
export const opinionTyped = (typed: Partial<OpinionForm> = {}): OpinionForm => ({
  fiscalYear: '令和７年度',
  heldOn: 'R8.7.10',
  meeting: '令和８年度第１回さっぽろ連携中枢都市圏ビジョン懇談会',
  speaker: '委員',
  text: '共同利用の効果を利用者の数で示してほしい。',
  answer: '次の照会から利用者数をたずねる。',
  outcome: 'considering',
  outcomeNote: '',
  source: '会議録 ３ページ',
  project: '17',
  indicator: '',
  published: false,
  ...typed,
})
