import { terms } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

/** source（出典どおり）、confirmed（職員が確認） */
const coded = (names: Record<string, string>): string =>
  Object.entries(names)
    .map(([code, name]) => `${code}（${name}）`)
    .join('、')

export const words = defineWords({
  ja: {
    title: 'オープンデータ',
    lead: '登録されている事実を、次のアドレスから取り出せます。申し込みは要りません。表は、CSV、Excel、ODSのどれでも同じ内容で、１つのセルに値は１つです。ExcelとODSには、列の意味と利用条件を書いたシートが付きます。CSVはUTF-8（BOM付き）です。CSVのアドレスに encoding=Shift_JIS を付けると Shift_JIS になり、書けない文字があるときはファイルを作らずにその文字と行を示します。',
    catalogue: '目録（DCAT）',
    catalogueText:
      'すべてのデータの説明、期間、利用条件と、CSVとJSONの大きさとハッシュ値を、機械で読める形にまとめたものです。',
    api: 'API',
    apiText:
      'ほかのプログラムから、事業や計画を条件を付けて読むためのものです。アドレスごとの説明があり、その場で試せます。',
    developers: '使い方と例（開発者の方へ）',
    asOf: 'ある日の内容',
    asOfText:
      'その日の終わりに登録されていた内容です。連携事業と事業費のファイルで使えます。成果指標の目標、評価、構成市町村、協約・協定、更新履歴は、行ごとに日や年度を持ちます。計画とその対応は、いまの内容だけです。使えないファイルに付けると、断ります（400）。',
    example: '例：重点施策③に当たる事業',
    examplePillar: '例：１つ目の役割の事業',
    files: 'ファイル',
    fileOf: (format: string, title: string) => `${format}（${title}）`,
    schema: '形の定義（JSON）',
    tableMetadata: '列の定義（CSV）',
    cite: '出典の書き方',
    citation: (of: { region: string; title: string; on: string; address: string }) =>
      `${of.region}「${of.title}」（連携 Renkei、${of.on}取得）${of.address}`,
    columns: (count: number) => `表の列（${count}列）`,
    columnsOf: (title: string) => `${title}の表の列`,
    column: '列',
    meaning: '内容',
    many: (first: string, count: number) => `${first} など${count}列`,
    words: (list: readonly string[]) => `${list.join('、')}のいずれか`,
    always: '必ずあります',
    jsonNote: `JSONの basis（根拠）は ${coded(terms.ja.basis)}のいずれか、answer（参加）は ${coded(terms.ja.answer)}のいずれかです。`,
  },
  en: {
    title: 'Open data',
    lead: 'What is registered can be fetched from these addresses. No application is needed. Tables hold the same as CSV, Excel and ODS, one value a cell, in columns with Japanese names; a sheet of Excel and ODS says what they mean and on what terms they may be used. CSV is UTF-8 with BOM; with encoding=Shift_JIS its addresses give that, or name the characters that it cannot write.',
    catalogue: 'Catalogue (DCAT)',
    catalogueText:
      'Descriptions, periods and terms of use of all data sets, sizes and checksums of CSV and JSON, for programs.',
    api: 'API',
    apiText:
      'For programs that read projects and plans by filters. Every address is explained, and can be tried there.',
    developers: 'How to, with samples (for developers)',
    asOf: 'As of a day',
    asOfText:
      'How things stood at the end of that day, of joint projects and of costs. Targets of indicators, evaluations, municipalities, agreements and changes carry their days or years by row; plans and links to them are told as they are now. Any other file refuses it (400).',
    example: 'Example: projects of measure 3',
    examplePillar: 'Example: projects of the first role',
    files: 'Files',
    fileOf: (format, title) => `${format} (${title})`,
    schema: 'Schema (JSON)',
    tableMetadata: 'Table metadata (CSV)',
    cite: 'How to cite',
    citation: ({ region, title, on, address }) =>
      `${region}: ${title}. 連携 Renkei, retrieved on ${on}. ${address}`,
    columns: (count) => `Columns (${count})`,
    columnsOf: (title) => `Columns of ${title}`,
    column: 'Column',
    meaning: 'Content',
    many: (first, count) => `${first} and so on, ${count} columns`,
    words: (list) => `one of ${list.join(', ')}`,
    always: 'never empty',
    jsonNote:
      'In the JSON basis is one of source, confirmed and inferred, answer one of lead, participating, considering, notParticipating and unanswered.',
  },
})
