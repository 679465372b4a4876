import type { PlanRelation } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  lead: string
  none: string
  elsewhere: string
  departments: string
  glossary: string
  alignments: string
  unserved: string
  list: string
  issuer: string
  period: string
  noPeriod: string
  until: string
  contents: string
  items: (items: number) => string
  indicators: (indicators: number) => string
  terms: (terms: number) => string
  projects: string
  served: (confirmed: number, proposed: number, alignable: number) => string[]
  noneAlignable: string
  relationsTitle: string
  relation: Record<PlanRelation['relation'], string>
  said: (text: string) => string
  page: (page: number) => string
  sheet: (sheet: number) => string
  document: string
}

/** Words of the pages about plans. */
export const words = defineWords<Words>({
  ja: {
    title: '計画',
    lead: '連携中枢都市圏ビジョンの上や隣にある計画です。文書のことばと順序のまま載せ、どの連携事業がどの項目に当たるかを示します。',
    none: '計画は、まだ登録されていません。',
    elsewhere: '計画を横断して見る',
    departments: '担当部局',
    glossary: '用語',
    alignments: '連携事業との対応',
    unserved: '連携事業が当たらない項目',
    list: '計画の一覧',
    issuer: '策定',
    period: '計画期間',
    noPeriod: '文書に書かれていません。',
    until: '〜',
    contents: '内容',
    items: (items) => `全${items}項目`,
    indicators: (indicators) => `成果指標${indicators}件`,
    terms: (terms) => `用語${terms}語`,
    projects: '連携事業',
    served: (confirmed, proposed, alignable) => [
      `事業が当たりうる${alignable}項目のうち、`,
      `確認${confirmed}項目、`,
      `推定${proposed}項目`,
    ],
    noneAlignable: '事業が当たる種類の項目はありません。',
    relationsTitle: 'ほかの計画との関係',
    relation: {
      predecessor: '前の計画',
      successor: '次の計画',
      parent: '上位の計画',
      child: '下位の計画',
    },
    said: (text) => (text.includes('「') ? `『${text}』` : `「${text}」`),
    page: (page) => `${page}ページ`,
    sheet: (sheet) => `${sheet}枚目`,
    document: '出典の文書',
  },
  en: {
    title: 'Plans',
    lead: 'Plans above and beside the vision, in the documents’ own words and order, with the joint projects that serve each item. The documents are in Japanese.',
    none: 'No plan is registered yet.',
    elsewhere: 'Across all plans',
    departments: 'Departments',
    glossary: 'Glossary',
    alignments: 'Links with joint projects',
    unserved: 'Items that no project serves',
    list: 'All plans',
    issuer: 'Issued by',
    period: 'Period',
    noPeriod: 'The document does not say.',
    until: '–',
    contents: 'Contents',
    items: (items) => `${items} items in all`,
    indicators: (indicators) => `${indicators} indicators`,
    terms: (terms) => `${terms} terms`,
    projects: 'Joint projects',
    served: (confirmed, proposed, alignable) => [
      `Of ${alignable} items that projects may serve:`,
      `${confirmed} with a confirmed project,`,
      `${proposed} with an inferred one`,
    ],
    noneAlignable: 'It has no items of a kind that projects serve.',
    relationsTitle: 'Other plans it names',
    relation: {
      predecessor: 'Plan before',
      successor: 'Plan after',
      parent: 'Plan above',
      child: 'Plan below',
    },
    said: (text) => `“${text}”`,
    page: (page) => `p. ${page}`,
    sheet: (sheet) => `sheet ${sheet}`,
    document: 'Source document',
  },
})
