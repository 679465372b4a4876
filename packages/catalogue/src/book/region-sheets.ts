import { terms } from '@renkei/schema'
import {
  choice,
  count,
  day,
  grounds,
  kana,
  key,
  line,
  lines,
  municipality,
  must,
  type Sheet,
  whole,
} from './columns.ts'

/** What of the workbook is the region's: its name, members, agreements and sources. */
export const regionSheets: readonly Sheet[] = [
  {
    key: 'region',
    name: '圏域',
    holds: '圏域です。1行だけ記入します。',
    by: [],
    required: true,
    columns: [
      key('slug', 'アドレス名', 18, {
        ...must,
        max: 40,
        hint: 'ページのアドレスになる英小文字の名前です。例：sapporo。あとから変えられません。',
      }),
      line('name', '圏域名', 30, must),
      kana('kana', '読み', 30, must),
      line('nameEn', '英語名', 30, must),
      line('shortName', '略称', 18, { ...must, hint: '文の中での呼び方です。例：さっぽろ圏。' }),
      line('shortNameEn', '略称（英語）', 22, must),
      line('nickname', '愛称', 18),
      line('nicknameEn', '愛称（英語）', 18),
      choice(
        'scheme',
        '制度',
        { renkei: '連携中枢都市圏', teiju: '定住自立圏' },
        { ...must, hint: '中枢都市（中心市）と協約（協定）の呼び方が変わります。' },
      ),
    ],
  },
  {
    key: 'municipalities',
    name: '市町村',
    holds: '圏域の市町村です。1行に1つ記入します。',
    by: ['code'],
    required: true,
    columns: [
      {
        key: 'code',
        heading: '団体コード',
        kind: 'code',
        width: 12,
        required: true,
        hint: '全国地方公共団体コード（6けた）です。',
      },
      line('name', '市町村名', 16, { ...must, max: 40 }),
      kana('kana', '読み', 18, { ...must, max: 80 }),
      line('nameEn', '英語名', 20, { ...must, max: 80 }),
      choice('kind', '種類', { city: '市', town: '町', village: '村' }, must),
      choice('role', '役割', { core: '中枢', partner: '連携' }, must),
      day('since', '加入日', {
        hint: '圏域に初めから属するときは空欄にします。離脱した市町村が再び加入するときは、新しい加入日を記入し、離脱日を空欄にします。',
      }),
      day('until', '離脱日', { hint: '圏域に属する最後の日です。' }),
      whole('column', '地図の列', { max: 99, hint: '地図の中の場所です。なくてもかまいません。' }),
      whole('row', '地図の行', { max: 99 }),
    ],
  },
  {
    key: 'formerMemberships',
    name: '以前の所属',
    holds: '離脱したあと再び加入した市町村の、以前の所属です。1行に1つ記入します。',
    by: ['municipality', 'until'],
    columns: [
      ...municipality('municipality', '市町村', must),
      day('since', '加入日', { hint: '圏域に初めから属したときは空欄にします。' }),
      { ...day('until', '離脱日', { hint: '圏域に属した最後の日です。' }), required: true },
    ],
  },
  {
    key: 'affiliates',
    name: '参加団体',
    holds: '市町村でない参加団体（県や協議会など）とオブザーバーです。1行に1つ記入します。',
    by: ['name'],
    columns: [
      line('name', '団体名', 28, { ...must, max: 80 }),
      line('nameEn', '団体名（英語）', 28, { max: 120 }),
      choice('role', '役割', terms.ja.affiliateRole, must),
      day('since', '加入日'),
      day('until', '離脱日', { hint: '圏域に関わる最後の日です。' }),
    ],
  },
  {
    key: 'agreements',
    name: '協約',
    holds: '連携協約（定住自立圏形成協定）です。当事者は「協約の当事者」に記入します。',
    by: ['number'],
    columns: [
      whole('number', '協約番号', { ...must, hint: 'このブックの中での通し番号です。' }),
      line('kind', '名称', 24, { hint: '連携協約（定住自立圏形成協定）以外のときに記入します。' }),
      day('signedOn', '締結日'),
      day('councilOn', '議決日'),
      day('endedOn', '終了日'),
      ...grounds,
    ],
  },
  {
    key: 'parties',
    name: '協約の当事者',
    holds: '協約の当事者です。1行に1つ、市町村はコードで、ほかの当事者は名前で記入します。',
    by: ['agreement', 'order'],
    columns: [
      whole('agreement', '協約番号', { ...must, names: { sheet: 'agreements', by: 'number' } }),
      whole('order', '順', must),
      ...municipality('municipality', '市町村'),
      line('name', 'ほかの当事者', 24, { hint: '県や協議会などです。' }),
      line('nameEn', 'ほかの当事者（英語）', 24),
    ],
  },
  {
    key: 'amendments',
    name: '協約の変更',
    holds: '協約の一部変更です。1行に1つ記入します。',
    by: ['agreement', 'amendedOn'],
    columns: [
      whole('agreement', '協約番号', { ...must, names: { sheet: 'agreements', by: 'number' } }),
      { ...day('amendedOn', '変更日'), required: true },
      day('councilOn', '議決日'),
    ],
  },
  {
    key: 'criteria',
    name: '評価の観点',
    holds:
      '自己評価の観点です。配点の合計を100点にします。点数をつけずに段階を選ぶ圏域では、記入しません。「評価の段階」とともに、あとから始める照会に使われます。',
    by: ['order'],
    columns: [
      whole('order', '順', { ...must, max: 10 }),
      line('title', '観点', 30, { ...must, max: 100 }),
      line('titleEn', '観点（英語）', 30),
      whole('points', '配点', { ...must, max: 100 }),
    ],
  },
  {
    key: 'grades',
    name: '評価の段階',
    holds: '評価の段階です。よいものから順に記入します。例：A・B・C・D、◎・○・△・×。',
    by: ['order'],
    columns: [
      whole('order', '順', { ...must, max: 10 }),
      line('name', '段階', 12, { ...must, max: 10 }),
      count('from', '下限の点', {
        max: 100,
        hint: 'この点数以上で、その段階になります。最後の段階は0です。観点がなく、点数をつけずに段階を選ぶときは空欄にします。',
      }),
      choice(
        'counted',
        '割合に数える',
        { counted: '数える' },
        { hint: '「Ａ・Ｂの割合」のように、割合に数える段階です。よいものから続けます。' },
      ),
      line('meaning', '意味', 30, {
        max: 100,
        hint: '段階が表すことです。例：目標を上回った。回答の画面や年次報告に出ます。',
      }),
      line('meaningEn', '意味（英語）', 30),
    ],
  },
  {
    key: 'indicatorGrades',
    name: '指標の段階',
    holds:
      '成果指標の達成率から付ける段階です。よいものから順に記入します。付けない圏域では記入しません。',
    by: ['order'],
    columns: [
      whole('order', '順', { ...must, max: 10 }),
      line('name', '段階', 12, { ...must, max: 10 }),
      count('from', '達成率の下限（％）', {
        ...{ ...must, max: 1000 },
        hint: 'この達成率以上で、その段階になります。最後の段階は0です。',
      }),
    ],
  },
  {
    key: 'documents',
    name: '出典',
    holds: '根拠とした資料です。ほかのシートでは記号で指します。',
    by: ['key'],
    required: true,
    columns: [
      key('key', '記号', 18, {
        ...must,
        max: 40,
        hint: '英小文字・数字・ハイフンです。例：vision-1。',
      }),
      line('title', '資料名', 44, must),
      line('titleEn', '資料名（英語）', 30, {
        hint: '空欄のときは、英語のページにも日本語で出ます。',
      }),
      line('issuer', '発行者', 22, must),
      line('issuerEn', '発行者（英語）', 22),
      day('issuedOn', '発行日'),
      lines('note', '読み取ったこと', 50, {
        hint: '何を読み取り、何が書かれていなかったかを記入します。',
      }),
      lines('noteEn', '読み取ったこと（英語）', 40),
    ],
  },
]
