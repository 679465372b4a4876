import { column, inBoth, type OpenColumn, required, termed, written } from './open-column.ts'
import { openColumns } from './open-columns.ts'
import {
  edition,
  fiscalYear,
  label,
  municipality,
  plan,
  planTitle,
  project,
  region,
  served,
  servesWhy,
} from './shared-columns.ts'

type Framed = Parameters<(typeof openColumns)['projects.csv']>[0]

const text = (key: string, heading: string, ja: string, en: string, more = {}) =>
  column([key, heading], 'string', [ja, en], more)
const count = (key: string, heading: string, ja: string, en: string, more = {}) =>
  column([key, heading], 'integer', [ja, en], more)
const instant = (key: string, heading: string, ja: string, en: string, more = {}) =>
  column([key, heading], 'dateTime', [ja, en], more)
const day = (key: string, heading: string, ja: string, en: string, more = {}) =>
  inBoth(column([key, heading], 'date', [ja, en], more))
const ofProject = () => [
  count('number', '事業番号', '連携事業の番号', 'Number of the project'),
  label(),
  text('projectTitle', '事業名', '連携事業の名前', 'Title of the project'),
]

/** The columns of the files of pages' lists, from left to right, by the name of the file. */
export const listColumns = {
  indicators: openColumns['indicators.csv'],
  'plan-items': openColumns['plan-items.csv'],
  alignments: () => [
    ...project('事業番号'),
    text('title', '事業名', '連携事業の名前', 'Title of the project', required),
    plan(),
    planTitle(),
    ...served(),
    text('state', '状態', '確認されたか', 'Whether it was confirmed', {
      ...required,
      ...written('decided'),
    }),
    text('basis', '根拠', '対応の根拠', 'What it rests on', { ...required, ...termed('basis') }),
    servesWhy(),
    text('words', '共通する語', '「、」で区切ります', 'Words that both share, parted by 、', {
      separator: '、',
    }),
    text('municipality', '判断した市町村', '判断した人の市町村', 'Municipality of who decided'),
    text('department', '判断した課', '判断した人の課', 'Department of who decided'),
    instant('decidedAt', '判断した日時（日本時間）', '判断した日時', 'When it was decided'),
  ],
  opinions: () => [
    region(),
    edition(),
    ...fiscalYear(),
    ...day('heldOn', '開催日', '会議が開かれた日', 'Day of the meeting', required),
    text('meeting', '会議', '会議の名前', 'Name of the meeting', required),
    text('speaker', '発言者', '議事録での呼び方', 'Who said it, as the minutes call them'),
    text('text', '意見', '述べられた意見', 'What was said', required),
    text('answer', '回答', '事務局の回答', 'Answer of the office'),
    text('outcome', '対応', '意見への対応', 'What came of it', {
      ...required,
      ...termed('opinionOutcome'),
    }),
    text('outcomeNote', '対応の内容', '対応の内容', 'What was done'),
    ...ofProject(),
    count('indicator', '指標の番号', '成果指標の番号', 'Number of the indicator'),
    text('indicatorTitle', '指標', '成果指標の名前', 'Name of the indicator'),
    text('source', '出典', '議事録など', 'Where the minutes say so'),
    text('published', '公表', '公表しているか', 'Whether everyone reads it', {
      ...required,
      ...written('published'),
    }),
  ],
  applications: () => [
    region(),
    edition(),
    count('application', '申請の番号', 'アドレスに使う番号', 'Number, as in addresses', required),
    text('kind', '種類', '申請の種類', 'Kind of the application', {
      ...required,
      ...termed('applicationKind'),
    }),
    text('state', '状態', '申請の状態', 'State of the application', {
      ...required,
      ...termed('applicationState'),
    }),
    text(
      'endorsing',
      '決裁',
      '庁内の決裁を待っていれば「決裁中」',
      '決裁中 while it waits for endorsement',
    ),
    ...ofProject(),
    ...municipality(['申請した市町村', 'the municipality that applies'], required),
    text('department', '担当課', '申請した課', 'Department that applies'),
    instant('createdAt', '作成日時（日本時間）', '作った日時', 'When it was begun', required),
    instant(
      'submittedAt',
      '提出日時（日本時間）',
      '最後に提出した日時',
      'When it was last submitted',
    ),
    instant(
      'updatedAt',
      '更新日時（日本時間）',
      '最後に変わった日時',
      'When it last changed',
      required,
    ),
    count('submissions', '提出の回数', '提出した回数', 'How often it was submitted', required),
    count(
      'asked',
      '同意を求めた市町村数',
      '同意を求めた市町村の数',
      'Municipalities asked',
      required,
    ),
    count('answered', '同意の回答数', '回答した市町村の数', 'Of them answered', required),
    count(
      'conditions',
      '未対応の条件数',
      '申請者が答えていない条件の数',
      'Conditions without a reply',
      required,
    ),
    count('remarks', '指摘の数', '審査での指摘の数', 'Remarks of the review', required),
  ],
  answers: () => [
    region(),
    edition(),
    count('inquiry', '照会の番号', 'アドレスに使う番号', 'Number, as in addresses', required),
    text('inquiryTitle', '照会', '照会の名前', 'Title of the inquiry', required),
    ...fiscalYear(),
    text('kind', '種類', '何をたずねたか', 'What is asked', {
      ...required,
      ...termed('inquiryKind'),
    }),
    count('number', '事業番号', '連携事業の番号', 'Number of the project'),
    label(),
    text(
      'title',
      '名称',
      'たずねた事業、指標または設問の名前',
      'Project, indicator or prompt',
      required,
    ),
    text('prompt', '設問', '事業ごとの設問', 'What is asked of the project'),
    text('unit', '単位', '値の単位', 'Unit of the value'),
    ...municipality(['回答する市町村', 'the municipality that answers'], required),
    text('submitted', '提出', '提出したか', 'Whether it is submitted', {
      ...required,
      ...termed('responseState'),
    }),
    text('state', '回答の状態', '回答したか', 'Whether it is answered', {
      ...required,
      ...written('answering'),
    }),
    text('answer', '参加', '参加するか', 'Whether it takes part', termed('answer')),
    text('value', '値', '実績、または設問への回答', 'The actual, or the answer to a prompt'),
    text('grade', '段階', '自己評価の段階', 'Grade of the self-evaluation'),
    count('score', '点数', '段階の点数', 'Score of the grade'),
    text('notApplicable', '該当なしの理由', '該当なしとした理由', 'Why it is not applicable'),
    text('files', '添付', 'ファイルの名前。「、」で区切ります', 'Files, parted by 、', {
      separator: '、',
    }),
  ],
  gaps: () => [
    region(),
    edition(),
    text('list', '点検の項目', '点検の項目', 'List', required),
    text('subject', '対象', '何についてか', 'What it is about', required),
    text('key', '番号・符号', 'その番号、符号またはコード', 'Its number or code', required),
    text('title', '名称', 'その名前', 'Its name', required),
    text('detail', '内容', '何が見直すきっかけか', 'What could be looked at'),
    count('count', '数', '項目が数えているもの', 'What the list counts'),
    ...day('since', 'いつから', 'いつから待っているか', 'Since when it waits'),
    text('act', '次に行うこと', '次に行うこと', 'What is done next'),
    text('address', 'アドレス', 'それを行うページ', 'The page where that is done', required),
  ],
  people: () => [
    ...municipality(['所属する市町村', 'the municipality of the person']),
    text('department', '担当課', '所属する課', 'Department'),
    text('position', '役職', '役職', 'Position'),
    text('name', '氏名', '氏名', 'Name', required),
    text('email', 'メールアドレス', 'メールアドレス', 'E-mail address', required),
    text('role', '役割', '台帳での役割', 'Role in the registry', {
      ...required,
      ...termed('role'),
    }),
    text('secondFactor', '二要素認証', '設定していれば「あり」', 'あり where it is set up'),
    instant(
      'lastSignIn',
      '最後のサインイン（日本時間）',
      '最後のサインイン',
      'When they last signed in',
    ),
    instant('deactivatedAt', '停止日時（日本時間）', '停止した日時', 'When they were deactivated'),
  ],
  audit: () => [
    count('number', '番号', '記録の番号', 'Number of the entry', required),
    instant('at', '日時（日本時間）', '行われた日時', 'When it was done', required),
    ...municipality(['行った人の市町村', 'the municipality of who did it']),
    text('department', '担当課', '行った人の課', 'Department of who did it'),
    text('person', '氏名', '行った人', 'Who did it'),
    text('actionName', '操作', '何を行ったか', 'What was done', required),
    text('action', '操作コード', '手続の名前', 'Name of the procedure', required),
    text('subjectKind', '対象の種類', '対象の種類', 'Kind of what it was done to', required),
    text('subject', '対象', '対象の番号', 'Its number', required),
    text('subjectName', '対象の名前', 'そのときの名前', 'What it was called then'),
    text('before', '変更前', '変わったものの前（JSON）', 'What changed, before, as JSON'),
    text('after', '変更後', '変わったものの後（JSON）', 'What changed, after, as JSON'),
    text('request', '要求番号', '要求の番号', 'Number of the request', required),
    text(
      'hash',
      'ハッシュ',
      '記録のつながりを確かめる値',
      'By which the chain is verified',
      required,
    ),
  ],
} satisfies Record<string, (frame: Framed) => OpenColumn[]>

/** Lists that pages of a vision show, and those beside any vision. */
export type ListName = keyof typeof listColumns
