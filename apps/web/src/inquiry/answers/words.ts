import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '回答の一覧',
    lead: '提出前の回答は、まだ変わることがあります。市町村名を選ぶと、その回答を読めます。',
    leadClosed: '締め切った時点の回答です。市町村名を選ぶと、その回答を読めます。',
    download: 'Excel（一覧表、印刷用）',
    kinds: '照会の種類',
    project: '事業名',
    indicator: '成果指標',
    notSubmitted: '未提出',
    none: '対象外',
    notApplicable: '該当なし',
    drafting: '記入中',
    unanswered: '未回答',
  },
  en: {
    title: 'All answers',
    lead: 'What is not submitted yet may still change. A municipality’s name leads to its answers.',
    leadClosed: 'As they stood when it was closed. A municipality’s name leads to its answers.',
    download: 'Excel (table to print)',
    kinds: 'Kinds of questions',
    project: 'Project',
    indicator: 'Indicator',
    notSubmitted: 'not yet',
    none: 'Not asked',
    notApplicable: 'Not applicable',
    drafting: 'being written',
    unanswered: 'none',
  },
})
