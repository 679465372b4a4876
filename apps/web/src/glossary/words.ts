import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '用語集',
    lead: '計画の文書が注や用語解説で説明していることばを、文書の順に並べています。',
    search: '用語を探す',
    searchHelp: '全角と半角、ひらがなとカタカナのちがいは問いません。',
    found: (count: number) => `用語 ${count}件`,
    terms: (count: number) => `${count}件`,
    note: (mark: string) => (/^\d/.test(mark) ? `注${mark}` : mark),
    page: (page: number, sheet: boolean) => (sheet ? `${page}枚目` : `${page}ページ`),
    usedIn: '出てくる項目',
    none: '用語は、まだ登録されていません。',
    notFound: (text: string) =>
      `「${text}」に合う用語はありません。ことばを短くするか、変えてください。`,
    clear: '検索をやめる',
  },
  en: {
    title: 'Glossary',
    lead: 'Terms that the plans explain in notes, in the order of the documents. They are in Japanese.',
    search: 'Search terms',
    searchHelp: 'Width of characters and kind of kana make no difference.',
    found: (count) => (count === 1 ? '1 term' : `${count} terms`),
    terms: (count) => String(count),
    note: (mark) => (/^\d/.test(mark) ? `Note ${mark}` : mark),
    page: (page, sheet) => (sheet ? `Sheet ${page}` : `Page ${page}`),
    usedIn: 'Found in',
    none: 'There are no terms yet.',
    notFound: (text) => `No term matches “${text}”. Try a shorter or another word.`,
    clear: 'Clear the search',
  },
})
