import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    part: '参加状況を訂正',
    evaluation: '評価を訂正',
    actual: (title: string) => `「${title}」の実績を訂正`,
    of: (project: string) => `：${project}`,
    partTitle: '参加状況の訂正',
    partLead:
      '公表した登録を、理由を添えて直します。前の登録は連携事業の履歴に残り、市町村に知らせます。年次報告にある市町村の回答は変わりません。',
    evaluationTitle: '評価の訂正',
    evaluationLead: '公表した評価を、理由を添えて直します。前の評価と理由は年次報告に残ります。',
    label: {
      municipality: '市町村',
      answer: '正しい参加状況',
      department: '担当課',
      reason: '訂正の理由',
    },
    reasonHelp: 'だれでも読めます。',
    choose: '選んでください',
    held: (answer: string) => `いまの登録：${answer}`,
    nothing: '登録なし',
    corrected: (municipality: string, answer: string) =>
      `${municipality}の登録を「${answer}」に訂正しました。`,
    toProject: (project: string) => `${project} の登録を見る`,
    correct: '訂正する',
    cancel: 'やめる',
  },
  en: {
    part: 'Correct participation',
    evaluation: 'Correct the evaluation',
    actual: (title) => `Correct the actual of “${title}”`,
    of: (project) => `: ${project}`,
    partTitle: 'Correct participation',
    partLead:
      'What was published is corrected with a reason. What it was stays in the project’s history, and the municipality is told. The answers in the report stay as they were given.',
    evaluationTitle: 'Correct the evaluation',
    evaluationLead:
      'What was published is corrected with a reason. What it was stays in the report, with the reason.',
    label: {
      municipality: 'Municipality',
      answer: 'What is right',
      department: 'Department',
      reason: 'Reason',
    },
    reasonHelp: 'Everyone can read it.',
    choose: 'Choose',
    held: (answer) => `Registered now: ${answer}`,
    nothing: 'nothing',
    corrected: (municipality, answer) => `${municipality} is now registered as: ${answer}.`,
    toProject: (project) => `See what is registered of ${project}`,
    correct: 'Correct',
    cancel: 'Cancel',
  },
})
