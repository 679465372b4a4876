import { defineWords } from '../../i18n.tsx'
import { type Basis, terms } from '@renkei/schema'

export const words = defineWords({
  ja: {
    area: '政策分野',
    projects: '事業',
    sum: '●の計',
    unit: (basis: Basis) => `${terms.ja.basis[basis]}${basis === 'confirmed' ? 'した' : 'の'}●1つ`,
    gap: '当たる事業なし',
    note: '●を政策分野ごとに数えています。灰色のますは、その施策に当たる事業が1件もない分野です。',
    gapLine: '当たる事業のない分野',
    cell: (n: number, inferred: number) =>
      n === 0 ? '当たる事業なし' : inferred === 0 ? '推定なし' : `うち推定${inferred}`,
  },
  en: {
    area: 'Policy area',
    projects: 'Projects',
    sum: 'Marks',
    unit: (basis) => `one mark, ${terms.en.basis[basis].toLowerCase()}`,
    gap: 'no project',
    note: 'Marks are counted by policy area. A grey cell is an area without a project for that measure.',
    gapLine: 'Areas without a project',
    cell: (n, inferred) =>
      n === 0 ? 'no project' : inferred === 0 ? 'none inferred' : `${inferred} of them inferred`,
  },
})
