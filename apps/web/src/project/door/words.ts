import { defineWords } from '../../i18n.tsx'

/** Words that the list, the sheet and the matrix share. */
export const words = defineWords({
  ja: {
    before: '　',
    page: (page: number) => `ビジョン${page}ページ`,
    many: (n: number) => (n < 10 ? `${n}つ` : `${n}個`),
    relisted: '再掲',
    relistedUnder: (codes: string) => `再掲 ${codes}`,
    municipalities: (n: number) => `${n}市町村`,
    vouched: (by: string, day: string) => `${by}が${day}に確認`,
  },
  en: {
    before: ', ',
    page: (page) => `page ${page} of the vision`,
    many: (n) => String(n),
    relisted: 'Listed again:',
    relistedUnder: (codes) => `also ${codes}`,
    municipalities: (n) => (n === 1 ? '1 municipality' : `${n} municipalities`),
    vouched: (by, day) => `Confirmed by ${by} on ${day}`,
  },
})
