import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    all: '計画のことばを探す',
    within: 'この計画の中を探す',
    search: '探す',
    hits: (text: string, total: number) => `「${text}」を含む項目　${total}件`,
    title: '見つかった項目',
    none: (text: string) =>
      `「${text}」を含む項目はありません。言葉を短くするか、別の言葉で探してください。`,
    clear: '検索をやめる',
  },
  en: {
    all: 'Search the words of all plans',
    within: 'Search this plan',
    search: 'Search',
    hits: (text, total) => `${total} items with “${text}”`,
    title: 'Items found',
    none: (text) => `No item has “${text}”. Try a shorter word, or another one.`,
    clear: 'Clear the search',
  },
})
