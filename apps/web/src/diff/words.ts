import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    added: '追加',
    removed: '削除',
    nothing: '登録なし',
    nobodyLeads: '置かない（関係市町村がともに行う）',
    emptied: 'なし',
    unchanged: (fields: number) => `変更のない${fields}項目を表示`,
    area: (pillar: string, group: string, letter: string) =>
      `${pillar}${group.trim()}　${letter === '' ? '' : `${letter}　`}`,
    subsidy: (amount: string) => `うち補助金 ${amount}`,
    notStated: '金額の記入なし',
    inYear: (year: string, amount: string) => `${year} ${amount}`,
    inAll: (amount: string) => `計 ${amount}`,
    comma: '、',
  },
  en: {
    added: 'added',
    removed: 'deleted',
    nothing: 'Nothing recorded',
    nobodyLeads: 'Nobody: all do it together',
    emptied: 'Nothing',
    unchanged: (fields) => `Show ${fields} unchanged ${fields === 1 ? 'field' : 'fields'}`,
    area: (pillar, group, letter) =>
      `${pillar}${group.replace(/[() ]/g, '').replace(/^(?=.)/, '-')}${letter === '' ? '' : `.${letter}`} `,
    subsidy: (amount) => `of which subsidies: ${amount}`,
    notStated: 'no amount stated',
    inYear: (year, amount) => `${year}: ${amount}`,
    inAll: (amount) => `${amount} in all`,
    comma: ', ',
  },
})
