import { defineWords } from '../i18n.tsx'

type Words = {
  page: (page: number) => string
  many: (n: number) => string
  municipalities: (n: number) => string
  vouched: (by: string, day: string) => string
}

/** Words that the list, the sheet and the matrix share. */
export const words = defineWords<Words>({
  ja: {
    page: (page) => `　ビジョン${page}ページ`,
    many: (n) => (n < 10 ? `${n}つ` : `${n}個`),
    municipalities: (n) => `${n}市町村`,
    vouched: (by, day) => `${by}が${day}に確認`,
  },
  en: {
    page: (page) => `, page ${page} of the vision`,
    many: (n) => String(n),
    municipalities: (n) => (n === 1 ? '1 municipality' : `${n} municipalities`),
    vouched: (by, day) => `Confirmed by ${by} on ${day}`,
  },
})
