import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '評価の段階と観点',
    lead: 'この圏域の評価の段階（Ａ・Ｂ・Ｃ・Ｄ、◎・○・△・× など）と、自己評価の観点です。これからつくる照会に使われます。すでにある照会の評価は、そのときの段階のまま変わりません。',
    usual: 'この圏域ではまだ決めていないため、標準の決まりを使っています。',
    since: (day: string) => `${day} 変更`,
    save: '保存',
    saved: '保存しました。これからつくる照会に使われます。',
    mayNot: '評価の段階と観点は、連携中枢都市の政策担当部が決めます。',
  },
  en: {
    title: 'Grades and criteria',
    lead: 'What this region calls its grades, and the criteria of self-evaluations. Inquiries that are prepared from now on begin with them; what was evaluated before keeps the grades it was given.',
    usual: 'This region has not named any yet, and uses the usual ones.',
    since: (day) => `Changed ${day}`,
    save: 'Save',
    saved: 'Saved. Inquiries that are prepared from now on begin with it.',
    mayNot: 'The policy office of the core city says how is evaluated.',
  },
})
