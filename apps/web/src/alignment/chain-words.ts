import { terms } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '当たる計画の項目',
    help: 'この事業が当たる計画の項目と、その項目が当たると文書に書かれた、または推定した、ほかの計画の項目です。',
    none: 'この事業が当たる計画の項目は、まだ見つかっていません。',
    all: '連携事業と計画の対応',
    upward: 'ほかの計画の項目',
    as: terms.ja.basis.source,
    inferred: terms.ja.basis.inferred,
    said: '文書のことば：',
    from: (title: string) => `（「${title}」から）`,
  },
  en: {
    title: 'Items of plans it serves',
    help: 'The items of plans this project serves, and the items of other plans that those serve, as their documents say or as was inferred.',
    none: 'No item of a plan that this project serves has been found yet.',
    all: 'Joint projects and the plans they serve',
    upward: 'Item of another plan',
    as: terms.en.basis.source,
    inferred: terms.en.basis.inferred,
    said: 'Words of the document: ',
    from: (title) => `(from “${title}”)`,
  },
})
