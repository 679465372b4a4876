import type { AuditEntry } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  lead: string
  find: string
  text: string
  textHelp: string
  action: string
  municipality: string
  from: string
  to: string
  all: string
  search: string
  reset: string
  found: (total: number) => string
  download: string
  caption: string
  number: string
  at: string
  by: string
  subject: string
  changes: string
  nobody: string
  noChanges: string
  before: string
  after: string
  field: string
  request: string
  hash: string
  empty: string
  emptyTrail: string
  emptyPage: string
  firstPage: string
  droppedTitle: string
  dropped: (value: string, parameter: string) => string
  failed: string
  failedHelp: string
  retry: string
  kinds: Record<string, string>
  fields: Record<string, string>
}

export const words = defineWords<Words>({
  ja: {
    title: '監査記録',
    lead: 'だれが、いつ、何をしたかの記録です。書き換えも削除もできません。',
    find: '監査記録の絞り込み',
    text: '言葉',
    textHelp: '氏名・担当課・市町村・対象',
    action: '操作',
    municipality: '市町村',
    from: 'この日から',
    to: 'この日まで',
    all: 'すべて',
    search: '絞り込む',
    reset: '条件をすべて外す',
    found: (total) => `${total.toLocaleString('ja')}件の記録`,
    download: 'CSVで保存',
    caption: '新しい順。',
    number: 'No.',
    at: '日時',
    by: 'だれが',
    subject: '対象',
    changes: '変更の内容',
    nobody: 'システム',
    noChanges: '変更の内容は記録されていません。',
    before: '変更前',
    after: '変更後',
    field: '項目',
    request: '要求番号',
    hash: 'ハッシュ',
    empty: '条件に合う記録はありません。言葉を短くするか、条件を1つ外してください。',
    emptyTrail: '記録はまだありません。',
    emptyPage: 'このページに記録はありません。',
    firstPage: '最初のページを見る',
    droppedTitle: '読み取れない条件を外して表示しています。',
    dropped: (value, parameter) => `「${value}」（${parameter}）`,
    failed: '監査記録を読み込めませんでした。',
    failedHelp: '条件はこの画面に残っています。もう一度読み込んでください。',
    retry: 'もう一度読み込む',
    kinds: {
      person: '利用者',
      department: '担当課',
      invitation: '招待',
      mail: 'メール',
      application: '申請',
      project: '連携事業',
      inquiry: '照会',
      response: '回答',
      indicator: '成果指標',
    },
    fields: {
      name: '名前',
      title: '事業名',
      email: 'メールアドレス',
      role: '役割',
      department: '担当課',
      municipality: '市町村',
      state: '状態',
      version: '版',
      revision: '版',
      reason: '理由',
      note: '備考',
      answer: '回答',
      by: '方法',
      value: '値',
      failures: '失敗の回数',
      minutes: '止める時間（分）',
      mailed: 'メールで送信',
      fiscalYear: '年度',
      unit: '単位',
      baseline: '基準',
      target: '目標',
      source: '出典',
    },
  },
  en: {
    title: 'Audit trail',
    lead: 'Who did what, and when. Nobody can rewrite or delete it.',
    find: 'Narrow the audit trail',
    text: 'Words',
    textHelp: 'Name, department, municipality, subject',
    action: 'Action',
    municipality: 'Municipality',
    from: 'From this day',
    to: 'To this day',
    all: 'All',
    search: 'Narrow',
    reset: 'Remove all conditions',
    found: (total) => (total === 1 ? '1 entry' : `${total.toLocaleString('en')} entries`),
    download: 'Save as CSV',
    caption: 'Newest first.',
    number: 'No.',
    at: 'Time',
    by: 'Who',
    subject: 'Subject',
    changes: 'What changed',
    nobody: 'The registry',
    noChanges: 'Nothing is recorded about what changed.',
    before: 'Before',
    after: 'After',
    field: 'Field',
    request: 'Request',
    hash: 'Hash',
    empty: 'No entry meets the conditions. Shorten the words, or remove one condition.',
    emptyTrail: 'There are no entries yet.',
    emptyPage: 'There are no entries on this page.',
    firstPage: 'Go to the first page',
    droppedTitle: 'Conditions that could not be read were left out.',
    dropped: (value, parameter) => `“${value}” (${parameter})`,
    failed: 'The audit trail could not be loaded.',
    failedHelp: 'The conditions are still on this page. Load it again.',
    retry: 'Load again',
    kinds: {
      person: 'Person',
      department: 'Department',
      invitation: 'Invitation',
      mail: 'Mail',
      application: 'Application',
      project: 'Project',
      inquiry: 'Inquiry',
      response: 'Response',
      indicator: 'Indicator',
    },
    fields: {
      name: 'Name',
      title: 'Title',
      email: 'E-mail',
      role: 'Role',
      department: 'Department',
      municipality: 'Municipality',
      state: 'State',
      version: 'Version',
      revision: 'Revision',
      reason: 'Reason',
      note: 'Note',
      answer: 'Answer',
      by: 'Way',
      value: 'Value',
      failures: 'Failures',
      minutes: 'Minutes locked',
      mailed: 'Sent by e-mail',
      fiscalYear: 'Fiscal year',
      unit: 'Unit',
      baseline: 'Baseline',
      target: 'Target',
      source: 'Source',
    },
  },
})

/** 担当課 12「企画課」: what an entry is about, with its name where the entry tells it. */
export function subjectOf(
  language: 'ja' | 'en',
  { kind: code, id, name }: AuditEntry['subject'],
): string {
  const kind = words[language].kinds[code] ?? code
  // A person's id says nothing to anybody.
  const subject = code === 'person' ? kind : `${kind} ${id}`
  if (name === null) return subject
  return language === 'ja' ? `${subject}「${name}」` : `${subject} “${name}”`
}
