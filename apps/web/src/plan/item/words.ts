import type { CouncilRole } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

type Words = {
  arranged: string
  body: string
  heading: (text: string) => string
  note: (mark: string) => string
  notes: string
  roadmap: string
  roadmapNote: string
  roadmapCaption: string
  step: string
  short: string
  long: string
  both: string
  why: string
  nothing: string
  table: string
  timeline: string
  seats: string
  seatCount: (seats: number) => string
  role: Record<CouncilRole, string>
  below: string
  items: (items: number) => string
  departments: string
  others: string
  noDepartments: string
  asWritten: (text: string) => string
  links: string
  upward: string
  downward: string
  relistOf: string
  relistedBy: string
  also: string
  alsoNote: string
  projects: string
  counts: (proposed: number, confirmed: number) => string
  noProjects: string
  serves: string
  showAll: (count: number) => string
  unserved: string
  neighbours: string
  previous: string
  next: string
}

/** Words of an item's page. */
export const words = defineWords<Words>({
  ja: {
    arranged: '組み合わせは推定',
    body: '本文',
    heading: (text) => `文書での見出し：${text}`,
    note: (mark) => (mark.startsWith('※') ? mark : `注${mark}`),
    notes: '注',
    roadmap: 'ロードマップ',
    roadmapNote: '短期と長期の境の年は、文書に書かれていません。',
    roadmapCaption: '取組ごとの短期と長期',
    step: '項目',
    short: '短期的な取組',
    long: '長期的な取組',
    both: '短期的・長期的な取組',
    why: '推定の理由',
    nothing: '書かれていません',
    table: '表',
    timeline: '経過',
    seats: '構成',
    seatCount: (seats) => `${seats}席`,
    role: { chair: '会長', viceChair: '副会長', member: '委員' },
    below: '中の項目',
    items: (items) => `${items}項目`,
    departments: '担当部局',
    others: 'など',
    noDepartments: 'この項目の担当部局は、文書に書かれていません。',
    asWritten: (text) => `文書の書き方：${text}`,
    links: 'ほかの計画とのつながり',
    upward: 'この項目が当たる、ほかの計画の項目',
    downward: 'この項目に当たる、ほかの計画の項目',
    relistOf: 'もとの項目',
    relistedBy: 'この項目が再掲されているところ',
    also: '同じ見出しがあるところ',
    alsoNote: '書き方は、それぞれの文書のとおりです。',
    projects: 'この項目に当たる連携事業',
    counts: (proposed, confirmed) => `推定${proposed}件　確認${confirmed}件`,
    noProjects: 'この項目に当たる連携事業は、まだ確認も提案もされていません。',
    serves: '当たる項目',
    showAll: (count) => `残り${count}件も表示`,
    unserved: '連携事業が当たらない項目の一覧',
    neighbours: '前後の項目',
    previous: '前の項目',
    next: '次の項目',
  },
  en: {
    arranged: 'Arrangement inferred',
    body: 'Text',
    heading: (text) => `Heading in the document: ${text}`,
    note: (mark) => (mark.startsWith('※') ? mark : `Note ${mark}`),
    notes: 'Notes',
    roadmap: 'Roadmap',
    roadmapNote: 'The document does not say in which year the long term begins.',
    roadmapCaption: 'Short and long term of each step',
    step: 'Item',
    short: 'Short term',
    long: 'Long term',
    both: 'Short and long term',
    why: 'Why it is inferred',
    nothing: 'not stated',
    table: 'Table',
    timeline: 'History',
    seats: 'Members',
    seatCount: (seats) => `${seats} seats`,
    role: { chair: 'Chair', viceChair: 'Vice-chair', member: 'Member' },
    below: 'Items within',
    items: (items) => `${items} items`,
    departments: 'Departments',
    others: ' and others',
    noDepartments: 'The document names no department for this item.',
    asWritten: (text) => `As written: ${text}`,
    links: 'Links with other plans',
    upward: 'Items of other plans that this one serves',
    downward: 'Items of other plans that serve this one',
    relistOf: 'It repeats',
    relistedBy: 'Where this item is repeated',
    also: 'Where the same heading stands',
    alsoNote: 'As each document writes it.',
    projects: 'Joint projects that serve this item',
    counts: (proposed, confirmed) => `${proposed} inferred, ${confirmed} confirmed`,
    noProjects: 'No joint project has been confirmed or proposed for this item yet.',
    serves: 'Serves',
    showAll: (count) => `Show ${count} more`,
    unserved: 'Items that no project serves',
    neighbours: 'Items before and after',
    previous: 'Previous',
    next: 'Next',
  },
})
