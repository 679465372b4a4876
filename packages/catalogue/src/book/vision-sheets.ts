import { limits, projectTextNames, projectTexts, terms } from '@renkei/schema'
import {
  choice,
  type Column,
  day,
  grounds,
  kana,
  key,
  line,
  lines,
  municipality,
  must,
  named,
  partial,
  project,
  type Sheet,
  value,
  whole,
  year,
} from './columns.ts'

const words = terms.ja

const titled = (heading: string, width = 36): Column[] => [
  line('title', heading, width, must),
  line('titleEn', `${heading}（英語）`, 24),
]

/** 根拠 of number, title, page and mark count: never a guess. */
const ownBasis = { source: words.basis.source, confirmed: words.basis.confirmed }

const presumed = (of: 'core' | 'partner', who: string): Column[] => [
  choice(`${of}Answer`, `推定する参加（${who}）`, words.answer, {
    hint: '「参加」シートに行のない事業について、資料に書かれていないときに推定する参加です。推定しないときは空欄にします。',
  }),
  lines(`${of}Reason`, `推定の理由（${who}）`, 30),
  lines(`${of}ReasonEn`, `推定の理由（${who}・英語）`, 24),
]

/** Whether the document counts its projects, or calls them otherwise. */
const numbering = { counted: '1からの番号', own: '別の番号、または番号なし' }

/** In what a document prints amounts. */
const units = { thousand: '千円', million: '百万円' }

const registered = (what: string): Column => ({
  ...whole('registered', '登録キー', {
    max: 2_000_000_000,
    hint: `台帳が${what}を見分ける番号です。書き換えず、新しい${what}では空欄にします。`,
  }),
  own: true,
})

/** What of the workbook is the vision's: how it sorts its projects, and the projects. */
export const visionSheets: readonly Sheet[] = [
  {
    key: 'vision',
    name: 'ビジョン',
    holds: 'ビジョンです。1行だけ記入します。',
    by: [],
    required: true,
    columns: [
      whole('edition', '期', {
        ...must,
        max: 99,
        hint: '圏域の中で何番めのビジョンかを、数字で記入します。アドレスになります。',
      }),
      line('editionName', '期の名前', 16, { max: 40, hint: '資料での呼び方です。例：第２期。' }),
      line('editionNameEn', '期の名前（英語）', 18, { max: 80 }),
      line('title', 'ビジョン名', 40, must),
      line('titleEn', 'ビジョン名（英語）', 30),
      year('fromFiscalYear', '開始年度', must),
      year('toFiscalYear', '終了年度', must),
      partial(
        'adopted',
        '策定日',
        '分かるところまで記入します。例：2024-03-29、2022-02、2022。分からなければ空欄にします。',
      ),
      day('revisedOn', '改訂日', {
        hint: '登録されているビジョンを変えるときに、その改訂の日を記入します。事業などはこの日から変わります。',
      }),
      lines('revisionReason', '改訂の理由', 30),
      line('measureLabel', '施策の呼び方', 16, {
        max: 20,
        hint: '「重点施策」以外の呼び方のときに記入します。例：重点プロジェクト。',
      }),
      line('measureLabelEn', '施策の呼び方（英語）', 18, { max: 40 }),
      choice('numbered', '事業の番号', numbering, {
        hint: '資料が事業に1からの番号を付けているか、「3-A-4-1」のような番号か、番号がないかです。空欄なら「ビジョンでの番号」の有無によります。',
      }),
      whole('projectsStated', '資料にある事業数'),
      named.document('document', 'ビジョンの出典の記号'),
      ...presumed('core', '中枢'),
      ...presumed('partner', '連携'),
      lines('areasReason', '政策分野の並びの推定の理由', 30),
      lines('areasReasonEn', '政策分野の並びの推定の理由（英語）', 24),
      lines('measuresReason', '施策の並びの推定の理由', 30),
      lines('measuresReasonEn', '施策の並びの推定の理由（英語）', 24),
    ],
  },
  {
    key: 'pillars',
    name: '役割',
    holds: '政策分野を分ける役割です。役割の中の区分は、区分番号を入れた行に記入します。',
    by: ['pillar', 'group'],
    required: true,
    columns: [
      whole('pillar', '役割番号', { ...must, max: 99 }),
      whole('group', '区分番号', { max: 99, hint: '役割そのものの行では空欄にします。' }),
      line('sign', '区分の記号', 12, { max: 10, hint: '（１）でないときに記入します。例：A。' }),
      ...titled('名称', 40),
    ],
  },
  {
    key: 'policyAreas',
    name: '政策分野',
    holds: '政策分野です。資料の順に記入します。',
    by: ['code'],
    required: true,
    columns: [
      key('code', '分野コード', 12, { ...must, max: 20, hint: '例：1a、3-2c、⑵-ア。' }),
      whole('pillar', '役割番号', { ...must, max: 99, names: { sheet: 'pillars', by: 'pillar' } }),
      whole('group', '区分番号', { max: 99 }),
      line('letter', '記号', 8, { max: 10 }),
      ...titled('政策分野'),
    ],
  },
  {
    key: 'themes',
    name: 'テーマ',
    holds: '施策を分けるテーマです。なくてもかまいません。',
    by: ['number'],
    columns: [whole('number', 'テーマ番号', { ...must, max: 99 }), ...titled('テーマ')],
  },
  {
    key: 'measures',
    name: '施策',
    holds: '重点施策と、すべての事業に当てはまる共通施策です。なくてもかまいません。',
    by: ['kind', 'number'],
    columns: [
      choice('kind', '種類', { priority: '重点', common: '共通' }, must),
      whole('number', '施策番号', { ...must, max: 99 }),
      whole('theme', 'テーマ番号', { max: 99, names: { sheet: 'themes', by: 'number' } }),
      ...titled('施策'),
    ],
  },
  {
    key: 'projects',
    name: '事業',
    holds: '連携事業です。1行に1つ記入します。',
    by: ['number'],
    columns: [
      registered('事業'),
      whole('number', '事業番号', {
        ...must,
        max: 999_999,
        hint: 'アドレスになり、あとから変えられません。資料の番号が変わったら「ビジョンでの番号」に記入します。',
      }),
      line('title', '事業名', 44, { ...must, max: limits.title }),
      line('titleEn', '事業名（英語）', 28, { max: limits.titleEn }),
      kana('kana', '読み', 28, { max: limits.kana }),
      key('policyArea', '分野コード', 12, {
        ...must,
        names: { sheet: 'policyAreas', by: 'code' },
      }),
      line('policyAreaTitle', '政策分野', 24, {
        shows: { through: 'policyArea', take: 'title' },
      }),
      ...grounds.map((one): Column => ({
        ...one,
        key: `area${one.key.charAt(0).toUpperCase()}${one.key.slice(1)}`,
        heading: `分野の${one.heading}`,
      })),
      whole('visionPage', 'ビジョンのページ'),
      { ...whole('markCount', '●の数', { max: 99 }), kind: 'count' },
      choice('basis', '番号・事業名の根拠', ownBasis, must),
      named.document('document', '番号・事業名の出典の記号'),
      choice('status', '状態', words.projectStatus),
      year('fromFiscalYear', '開始年度'),
      year('toFiscalYear', '終了年度'),
      ...projectTextNames.map((name) =>
        (projectTexts[name].lines ? lines : line)(name, words.draftField[name], 30, {
          max: projectTexts[name].limit,
          ...(name === 'relisted'
            ? {
                names: { sheet: 'policyAreas', by: 'code', many: true },
                hint: '資料で2つ目以降に挙げられている分野のコードを「、」で区切って記入します。',
              }
            : {}),
        }),
      ),
      {
        ...whole('revision', '台帳の版', {
          hint: '書き出したときの版です。書き換えず、新しい事業では空欄にします。',
        }),
        own: true,
      },
    ],
  },
  {
    key: 'projectPredecessors',
    name: '事業の前身',
    holds:
      '事業が引き継いだ、前のビジョンの事業です。1行に1つ、統合した事業は行を分けて記入します。改訂で統合・分割したときは、同じ期の事業も記入できます。',
    by: ['project', 'edition', 'predecessor'],
    columns: [
      ...project(must),
      whole('edition', '前身の期', { ...must, max: 99 }),
      whole('predecessor', '前身の事業番号', { ...must, max: 999_999 }),
      line('predecessorTitle', '前身の事業名', 36, {
        shows: { through: 'predecessor', take: 'title' },
      }),
      ...grounds,
    ],
  },
  {
    key: 'marks',
    name: '該当',
    holds: '事業が当てはまる重点施策（●）です。1行に1つ記入します。',
    by: ['project', 'measure'],
    columns: [
      ...project(must),
      whole('measure', '施策番号', { ...must, names: { sheet: 'measures', by: 'number' } }),
      line('measureTitle', '施策', 30, { shows: { through: 'measure', take: 'title' } }),
      ...grounds,
    ],
  },
  {
    key: 'participations',
    name: '参加',
    holds: '事業に関わる市町村です。1行に1つ記入します。',
    by: ['project', 'municipality'],
    columns: [
      ...project(must),
      ...municipality('municipality', '市町村', must),
      choice('answer', '参加', words.answer, must),
      lines('condition', '参加の条件', 24),
      ...grounds,
    ],
  },
  {
    key: 'costs',
    name: '事業費',
    holds:
      '事業の費用です。年度ごとに1行、資料に書かれた単位のまま記入します。0円は0、書かれていなければ空欄にします。',
    by: ['project', 'fiscalYear'],
    columns: [
      ...project(must),
      year('fiscalYear', '年度', must),
      value('amount', '事業費'),
      value('subsidy', 'うち補助金'),
      choice('unit', '単位', units, { hint: '空欄は千円です。' }),
    ],
  },
  {
    key: 'costShares',
    name: '費用の分担',
    holds:
      '市町村ごとの負担です。年度と市町村ごとに1行記入します。分担の決め方は「事業」に記入します。',
    by: ['project', 'fiscalYear', 'municipality'],
    columns: [
      ...project(must),
      year('fiscalYear', '年度', must),
      ...municipality('municipality', '市町村', must),
      { ...value('amount', '負担'), ...must },
      choice('unit', '単位', units, { hint: '空欄は千円です。' }),
    ],
  },
  {
    key: 'indicators',
    name: '成果指標',
    holds:
      '成果指標です。役割、分野、施策、事業のうち、指標が測るもの1つだけを記入します。どれも空欄の行は、ビジョン全体の指標です。',
    by: ['number'],
    columns: [
      registered('指標'),
      whole('number', '指標番号', { ...must, hint: 'このブックの中での通し番号です。' }),
      whole('pillar', '役割番号', { names: { sheet: 'pillars', by: 'pillar' } }),
      key('policyArea', '分野コード', 12, { names: { sheet: 'policyAreas', by: 'code' } }),
      whole('measure', '施策番号', { names: { sheet: 'measures', by: 'number' } }),
      ...project(),
      line('title', '指標名', 36, { ...must, max: 100 }),
      line('unit', '単位', 10, { ...must, max: 20 }),
      choice('kind', '種類', words.indicatorKind, must),
      choice('direction', '望ましい方向', words.indicatorDirection, must),
      choice('yearKind', '年の数え方', words.yearKind, {
        hint: '年度の値か、暦年の値か（2014年）です。空欄は年度です。',
      }),
      line('countedOn', '基準日', 18, { max: 60, hint: '例：各年10月1日現在。' }),
      value('baseline', '基準の値'),
      line('baselineWords', '基準の表記', 18, {
        max: 60,
        hint: '資料の表記が値だけでないときに、そのまま記入します。例：9兆1,400億円、―。',
      }),
      year('baselineFiscalYear', '基準の年度'),
      value('target', '目標'),
      line('targetWords', '目標の表記', 18, {
        max: 60,
        hint: '資料の表記が値だけでないときに、そのまま記入します。例：10兆円、40％以上、現状維持以上、検討中。',
      }),
      year('targetFiscalYear', '目標の年度'),
      line('source', '出典', 30, must),
      ...municipality('municipality', '実績を報告する市町村', must),
      line('department', '担当課', 20, { max: 100 }),
      choice('totalling', '集計方法', words.totalling, must),
      whole('weight', '重みとする指標番号', { names: { sheet: 'indicators', by: 'number' } }),
    ],
  },
  {
    key: 'formerTargets',
    name: '前の目標',
    holds:
      '途中で変わった目標の、変わる前のものです。1行に1つ記入します。いまの目標は「成果指標」に記入します。',
    by: ['indicator', 'changedOn'],
    columns: [
      whole('indicator', '指標番号', { ...must, names: { sheet: 'indicators', by: 'number' } }),
      line('indicatorTitle', '指標名', 36, { shows: { through: 'indicator', take: 'title' } }),
      value('target', '前の目標'),
      line('targetWords', '前の目標の表記', 18, { max: 60 }),
      year('targetFiscalYear', '前の目標の年度'),
      { ...day('changedOn', '変更日', { hint: '次の目標に変わった日です。' }), required: true },
      lines('reason', '変更の理由', 40, { ...must, max: 500 }),
    ],
  },
  {
    key: 'indicatorPredecessors',
    name: '指標の前身',
    holds: '指標が引き継いだ、前のビジョンの指標です。1行に1つ記入します。',
    by: ['indicator', 'edition', 'predecessor'],
    columns: [
      whole('indicator', '指標番号', { ...must, names: { sheet: 'indicators', by: 'number' } }),
      line('indicatorTitle', '指標名', 36, { shows: { through: 'indicator', take: 'title' } }),
      whole('edition', '前身の期', { ...must, max: 99 }),
      whole('predecessor', '前身の登録キー', {
        ...must,
        max: 2_000_000_000,
        hint: '前のビジョンのブックの「成果指標」シートにある登録キーです。',
      }),
      line('predecessorTitle', '前身の指標名', 36, {
        shows: { through: 'predecessor', take: 'title' },
      }),
      ...grounds,
    ],
  },
]
