import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '計画の構成',
    note: (items: number, inferred: number) =>
      inferred === 0 ? `${items}項目` : `${items}項目（うち${inferred}項目は並びなどが推定）`,
    inferred: '推定',
    openAll: 'すべて開く',
    closeAll: '３段目から閉じる',
    below: (title: string, items: number) => `「${title}」の下の${items}項目`,
    indicators: (count: number) => `成果指標${count}`,
    projects: (count: number) => `連携事業${count}`,
    others: 'ほかの項目を開く',
    close: '構成を閉じる',
  },
  en: {
    title: 'Structure of the plan',
    note: (items, inferred) =>
      inferred === 0
        ? `${items} items`
        : `${items} items, ${inferred} of them arranged by inference`,
    inferred: 'Inferred',
    openAll: 'Open all',
    closeAll: 'Close below the second level',
    below: (title, items) => `${items} items below “${title}”`,
    indicators: (count) => `${count} ${count === 1 ? 'indicator' : 'indicators'}`,
    projects: (count) => `${count} ${count === 1 ? 'project' : 'projects'}`,
    others: 'Open the other items',
    close: 'Close the structure',
  },
})
