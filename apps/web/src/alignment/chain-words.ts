import { terms } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '上位の計画',
    help: 'この事業が当たる計画の項目と、その項目がさらに当たる上位の計画の項目です。',
    none: 'この事業が当たる計画の項目は、まだ見つかっていません。',
    all: '連携事業と計画の対応',
    upward: '上位の計画の項目',
    as: terms.ja.basis.source,
    inferred: terms.ja.basis.inferred,
    said: '文書のことば：',
    from: (title: string) => `（「${title}」から）`,
  },
  en: {
    title: 'Plans above',
    help: 'The items of plans this project serves, and the items of plans above that those serve.',
    none: 'No item of a plan that this project serves has been found yet.',
    all: 'Joint projects and the plans they serve',
    upward: 'Item of the plan above',
    as: terms.en.basis.source,
    inferred: terms.en.basis.inferred,
    said: 'Words of the document: ',
    from: (title) => `(from “${title}”)`,
  },
})
