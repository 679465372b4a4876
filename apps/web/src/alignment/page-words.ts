import type { AlignmentState } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  lead: string
  how: string
  howText: (office: string) => string[]
  states: string
  all: string
  count: (count: number) => string
  shown: (count: number) => string
  plan: string
  everyPlan: string
  project: string
  item: string
  basis: string
  decision: string
  none: string
  noneOf: Record<AlignmentState, string>
  showAll: string
  officeOnly: string
  unserved: string
  add: string
  unservedTitle: string
  unservedLead: string
  withoutProposals: string
  withoutProposalsHelp: string
  unservedCount: (count: number) => string
  proposals: (count: number) => string
  everyServed: string
}

export const words = defineWords<Words>({
  ja: {
    title: '連携事業と計画の対応',
    lead: '連携事業が、上位の計画や関連する計画のどの項目に当たるかの一覧です。',
    how: '対応の見つけ方',
    howText: (office) => [
      '事業名と、計画の項目の見出しに共通する語があるとき、対応を「提案」します。見出しに共通する語がないときは、項目の本文を見ますが、そこでは長い語だけを手がかりにします。',
      '「推進」「支援」「連携」のように、どの計画にも出てくる語は手がかりにしません。手がかりにした語は、それぞれの理由に書いています。',
      `提案は推定です。${office}の政策企画担当が１つずつ見て、確認するか、当たらないと判断します。判断のあとで取り消すこともできます。`,
    ],
    states: '確認の状態',
    all: 'すべて',
    count: (count) => `${count}件`,
    shown: (count) => `対応 ${count}件`,
    plan: '計画',
    everyPlan: 'すべての計画',
    project: '連携事業',
    item: '当たる計画の項目と理由',
    basis: '根拠',
    decision: '判断',
    none: '対応は、まだありません。',
    noneOf: {
      proposed: '確認を待っている対応はありません。',
      confirmed: '確認した対応は、まだありません。',
      rejected: '「当たらない」と判断した対応はありません。',
    },
    showAll: 'すべての対応を表示',
    officeOnly: '「当たらない」とした対応と判断のボタンは、政策企画担当にだけ表示しています。',
    unserved: '連携事業が当たらない項目の一覧',
    add: '対応を追加',
    unservedTitle: '連携事業が当たらない項目',
    unservedLead:
      '計画の項目のうち、当たる連携事業が１つもないものの一覧です。下の項目に当たる事業があれば、上の項目にも当たるものとして数えています。',
    withoutProposals: '提案も数えない',
    withoutProposalsHelp: '確認した対応だけを数え、提案しかない項目も一覧に入れます。',
    unservedCount: (count) => `${count}項目`,
    proposals: (count) => `確認待ちの提案 ${count}件`,
    everyServed: 'どの項目にも、当たる連携事業があります。',
  },
  en: {
    title: 'Joint projects and the plans they serve',
    lead: 'Which items of the plans above and beside the vision each joint project serves.',
    how: 'How links are found',
    howText: (office) => [
      'Where a project title and the heading of an item share words, a link is proposed. Where no heading does, the text of the item is looked at; there only longer words count.',
      'Words that stand in every plan, such as 推進 (promotion), 支援 (support) or 連携 (cooperation), do not count. The words that did are told in each reason.',
      `A proposal is inferred. The policy office of ${office} looks at each and confirms it or judges that it does not apply; either can be taken back.`,
    ],
    states: 'State of confirmation',
    all: 'All',
    count: (count) => String(count),
    shown: (count) => (count === 1 ? '1 link' : `${count} links`),
    plan: 'Plan',
    everyPlan: 'All plans',
    project: 'Joint project',
    item: 'Item it serves, and why',
    basis: 'Basis',
    decision: 'Decision',
    none: 'There are no links yet.',
    noneOf: {
      proposed: 'No link awaits confirmation.',
      confirmed: 'No link has been confirmed yet.',
      rejected: 'No link was judged not to apply.',
    },
    showAll: 'Show all links',
    officeOnly:
      'Links that do not apply and the buttons for decisions are shown to the policy office only.',
    unserved: 'Items that no joint project serves',
    add: 'Add a link',
    unservedTitle: 'Items that no joint project serves',
    unservedLead:
      'Items of the plans without a single joint project. A project that serves an item also counts for the items above it.',
    withoutProposals: 'Do not count proposals',
    withoutProposalsHelp:
      'Counts confirmed links only, so that items with nothing but proposals are listed too.',
    unservedCount: (count) => (count === 1 ? '1 item' : `${count} items`),
    proposals: (count) =>
      count === 1 ? '1 proposal awaits confirmation' : `${count} proposals await confirmation`,
    everyServed: 'Every item is served by a joint project.',
  },
})
