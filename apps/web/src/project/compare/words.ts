import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '版を比べる',
    from: '比べる元の版',
    to: '比べる先の版',
    same: 'この２つの版に違いはありません。',
    itself: '同じ版を選んでいます。もう一方に別の版を選ぶと、違いを示します。',
    grounds: '回答と根拠',
    fact: '項目',
    area: '政策分野',
    status: '状態',
    reason: '●の数が異なる理由',
    none: '印なし',
    noAnswer: '記載なし',
    nothing: 'なし',
  },
  en: {
    title: 'Compare revisions',
    from: 'Compare',
    to: 'with',
    same: 'These two revisions do not differ.',
    itself: 'The same revision is chosen twice. Choose another one to see what differs.',
    grounds: 'Answers and their basis',
    fact: 'Fact',
    area: 'Policy area',
    status: 'Status',
    reason: 'Why the number of marks differs',
    none: 'No mark',
    noAnswer: 'Not named',
    nothing: 'None',
  },
})
