import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '対応を追加',
    help: '追加した対応は、すぐに「確認」になります。',
    project: '連携事業の番号',
    projectHelp: '例：12',
    unknownProject: (typed: string) =>
      `「${typed}」という番号の連携事業はありません。一覧の番号（No.）を数字で入力してください。`,
    item: '当たる計画の項目',
    itemHelp: '見出しや本文の語で探し、１つ選びます。',
    search: '計画の項目を探す',
    searching: '探しています…',
    results: '見つかった項目',
    found: (shown: number, total: number) =>
      shown < total ? `${total}件のうち、はじめの${shown}件` : `${total}件`,
    nothing: '連携事業を当てられる項目は見つかりません。別の語で探してください。',
    chooseItem: '項目を探して、１つ選んでください。',
    notAlignable: 'この項目には連携事業を当てられません。別の項目を選んでください。',
    taken: 'この事業とこの項目の対応は、すでにあります。提案なら、一覧で確認してください。',
    reason: '理由',
    reasonHelp: 'なぜ当たるかを、読む人に分かるように書きます。公開されます。',
    submit: '追加する',
    cancel: 'やめる',
  },
  en: {
    title: 'Add a link',
    help: 'A link that is added is confirmed at once.',
    project: 'Number of the joint project',
    projectHelp: 'For example: 12',
    unknownProject: (typed) =>
      `There is no joint project “${typed}”. Enter a number (No.) of the list in digits.`,
    item: 'Item of a plan it serves',
    itemHelp: 'Search by words of the heading or text and choose one.',
    search: 'Search items of plans',
    searching: 'Searching…',
    results: 'Items found',
    found: (shown, total) => (shown < total ? `The first ${shown} of ${total}` : String(total)),
    nothing: 'No item that projects may serve was found. Try other words.',
    chooseItem: 'Search for an item and choose it.',
    notAlignable: 'Projects cannot serve this item. Choose another.',
    taken: 'This project and this item are linked already. Confirm a proposal in the list.',
    reason: 'Reason',
    reasonHelp: 'Say why, so that readers understand. It is public.',
    submit: 'Add',
    cancel: 'Cancel',
  },
})
