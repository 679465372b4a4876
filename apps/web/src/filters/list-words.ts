import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    narrow: '絞り込み',
    empty: '条件に合う事業はありません。言葉を短くするか、条件を1つ外してください。',
    emptyPage: 'このページに事業はありません。',
    firstPage: '最初のページを見る',
    reset: '条件をすべて外す',
  },
  en: {
    narrow: 'Filters',
    empty: 'No project matches these filters. Use fewer words or remove a filter.',
    emptyPage: 'There are no projects on this page.',
    firstPage: 'Go to the first page',
    reset: 'Remove all filters',
  },
})
