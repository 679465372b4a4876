import {
  codedBy,
  column,
  inBoth,
  type OpenColumn,
  required,
  termed,
  written,
} from './open-column.ts'
import type { OpenFile } from './open-data.ts'
import {
  edition,
  fiscalYear,
  item,
  label,
  municipality,
  plan,
  planTitle,
  project,
  region,
  served,
  servesWhy,
  title,
} from './shared-columns.ts'
import { terms } from './terms.ts'
import type { Frame } from './vision.ts'

export type OpenTable = Extract<OpenFile, `${string}.csv`>

/** What the columns depend on: a measure and a municipality have columns of their own in `projects.csv`. */
type Framed = Pick<Frame, 'region' | 'vision' | 'measures' | 'municipalities'>

/** The heading of a measure's column. */
export const measureHeading = (number: number, ofVision: string | null): string =>
  `${ofVision ?? '重点施策'}${number}`

/** The columns of every CSV, from left to right. */
export const openColumns: Record<OpenTable, (frame: Framed) => OpenColumn[]> = {
  'projects.csv': ({ vision, measures, municipalities }) => [
    ...project(),
    title(),
    column(['kana', '事業名（かな）'], 'string', ['編集者が付けた読み', 'Reading, by the editors']),
    column(['titleEn', '事業名（英語・編集者訳）'], 'string', [
      '編集者による訳',
      'English title by the editors',
    ]),
    column(['status', '状態'], 'string', ['事業の状態', 'State of the project'], {
      ...required,
      ...termed('projectStatus'),
    }),
    column(['visionPage', 'ビジョンのページ'], 'integer', [
      'ビジョンの中のページ',
      'Page of the vision',
    ]),
    column(['markCount', '●の数'], 'integer', [
      '資料に書かれた●の数',
      'Number of ● marks in the document',
    ]),
    column(['pillar', '役割'], 'integer', ['役割の番号', 'Number of the role']),
    column(
      ['policyAreaCode', '政策分野コード'],
      'string',
      ['3-1c のような符号', 'Code such as 3-1c'],
      required,
    ),
    column(['policyArea', '政策分野'], 'string', ['政策分野の名前', 'Title of the policy area']),
    column(
      ['policyAreaBasis', '政策分野の根拠'],
      'string',
      ['その政策分野であることの根拠', 'What the policy area rests on'],
      { ...required, ...termed('basis') },
    ),
    column(
      ['relisted', '再掲の政策分野コード'],
      'string',
      [
        'ビジョンがこの事業を再び挙げているほかの分野の符号。「、」で区切ります',
        'Codes of other areas under which the vision lists the project again, parted by 、',
      ],
      { separator: '、' },
    ),
    ...inBoth(
      column(
        ['updatedOn', '更新日'],
        'partialDate',
        [
          '内容が変わった日。策定の日が月や年までしか分からないときは、そこまで',
          'Date of the last change; of the adoption as far as it is known',
        ],
        required,
      ),
    ),
    ...measures.flatMap(({ number }) => {
      const heading = measureHeading(number, vision.measureLabel)
      return [
        column([`measure_${number}`, heading], 'integer', ['●があれば1', '1 where marked']),
        column(
          [`measure_${number}_basis`, `${heading}の根拠`],
          'string',
          ['●の根拠', 'What the mark rests on'],
          termed('basis'),
        ),
      ]
    }),
    ...municipalities.flatMap(({ code, name }) => {
      const heading = `${code} ${name}`
      return [
        column(
          [`municipality_${code}`, heading],
          'string',
          ['その市町村の参加', 'How the municipality takes part'],
          termed('answer'),
        ),
        column(
          [`municipality_${code}_basis`, `${heading}の根拠`],
          'string',
          ['参加の根拠', 'What its part rests on'],
          termed('basis'),
        ),
        column([`municipality_${code}_condition`, `${heading}の条件`], 'string', [
          '条件を付けて参加するとき、その条件',
          'The condition on which it takes part, if any',
        ]),
      ]
    }),
  ],

  'indicators.csv': () => [
    region(),
    edition(),
    column(
      ['id', '指標の番号'],
      'integer',
      ['アドレスに使う番号', 'Number, as in addresses'],
      required,
    ),
    column(['title', '指標'], 'string', ['指標の名前', 'Name of the indicator'], required),
    column(['measures', '測るもの'], 'string', ['何の成果を測るか', 'What it is an indicator of'], {
      ...required,
      ...written('measured'),
    }),
    column(['measuresNumber', '測るものの番号'], 'string', [
      'その役割、施策、事業の番号、または政策分野の符号',
      'Number of that role, measure or project, or code of that policy area',
    ]),
    column(['measuresTitle', '測るものの名称'], 'string', ['その名前', 'Its title']),
    column(['unit', '単位'], 'string', ['値の単位', 'Unit of the values']),
    column(['kind', '種類'], 'string', ['値の種類', 'Kind of value'], {
      ...required,
      ...termed('indicatorKind'),
    }),
    column(
      ['direction', '望ましい方向'],
      'string',
      ['増減のどちらを目指すか', 'Which way is aimed at'],
      {
        ...required,
        ...termed('indicatorDirection'),
      },
    ),
    column(['yearKind', '年の数え方'], 'string', ['年度か暦年か', 'Fiscal or calendar years'], {
      ...required,
      ...termed('yearKind'),
    }),
    column(['countedOn', '基準日'], 'string', [
      '資料に書かれた基準日',
      'Day of the count as the document says it',
    ]),
    column(
      ['totalling', '集計方法'],
      'string',
      ['市町村の値をどうまとめるか', 'How values are totalled'],
      {
        ...required,
        ...termed('totalling'),
      },
    ),
    column(
      ['municipalityCode', '市町村コード'],
      'code',
      [
        '報告する市町村の全国地方公共団体コード',
        'Six-digit code of the municipality that reports it',
      ],
      required,
    ),
    column(['state', '状態'], 'string', ['公表を続けているか', 'Whether it is still published'], {
      ...required,
      ...written('indicatorState'),
    }),
    column(['valueOf', '区分'], 'string', ['何の値か', 'What the value is'], {
      ...required,
      ...written('valueOf'),
    }),
    column(['year', '年'], 'integer', ['その値の年度または暦年（西暦）', 'Year of the value']),
    column(['yearEra', '年（和暦）'], 'string', [
      'その年度または暦年を和暦で',
      'The same by Japanese era',
    ]),
    column(['value', '値'], 'number', ['単位の列の単位で', 'In the unit of the column 単位']),
    column(['printed', '表記'], 'string', [
      '値では言い尽くせないときの、資料の書き方',
      'As the document prints it, where that says more than the value',
    ]),
    ...inBoth(
      column(['changedOn', '変わった日'], 'date', [
        '前の目標が改められた日',
        'Day on which another target took the place of an earlier one',
      ]),
    ),
    column(['reason', '理由'], 'string', [
      '改めた、または訂正した理由',
      'Why it was changed or corrected',
    ]),
    column(['source', '出典'], 'string', ['値の出典', 'Source of the value']),
    column(['attainment', '達成率（％）'], 'number', [
      '実績の年度までの、目標に対する達成率。計算した値で、出典にはありません',
      'How far the target is attained by the year of the actual; computed, and in no source',
    ]),
    column(['grade', '判定'], 'string', [
      '達成率から圏域の基準で判定した段階。出典にはありません',
      'Grade by the rule of the region, from the attainment; in no source',
    ]),
    column(
      ['notGradedReason', '判定できない理由'],
      'string',
      [
        '圏域に基準があり、判定できないときの理由',
        'Why there is no grade though the region has a rule',
      ],
      termed('ungraded'),
    ),
  ],

  'evaluations.csv': () => [
    region(),
    edition(),
    ...fiscalYear(),
    ...project().slice(2),
    title(),
    column(['evaluator', '評価した側'], 'string', ['だれの評価か', 'Whose evaluation it is'], {
      ...required,
      ...written('evaluator'),
    }),
    ...municipality(['評価した市町村', 'the municipality whose evaluation it is']),
    column(
      ['grade', '段階'],
      'string',
      ['付けられた段階。該当なしを含みます', 'The grade; 該当なし is not applicable'],
      required,
    ),
    column(['score', '点数'], 'number', ['段階の点数', 'Score of the grade']),
    column(
      ['grades', '段階の数'],
      'integer',
      ['その年度の段階がいくつあるか', 'How many grades there are'],
      required,
    ),
    column(['rank', '上からの順'], 'integer', [
      '上から何番目の段階か',
      'Rank of the grade from the top',
    ]),
    column(['notApplicableReason', '該当なしの理由'], 'string', [
      '該当なしとした理由',
      'Why it is not applicable',
    ]),
  ],

  'costs.csv': () => [
    ...project(),
    title(),
    ...fiscalYear(),
    column(['costOf', '区分'], 'string', ['何の金額か', 'What the amount is'], {
      ...required,
      ...written('costOf'),
    }),
    ...municipality(['負担する市町村', 'the municipality that bears it']),
    column(['amount', '金額（千円）'], 'number', ['千円単位の金額', 'Amount in thousands of yen'], {
      ...required,
      unit: '千円',
    }),
    column(
      ['printedUnit', '資料の単位'],
      'string',
      ['資料に書かれた単位', 'Unit that the document prints'],
      {
        ...required,
        ...written('costUnit'),
      },
    ),
  ],

  'municipalities.csv': ({ region: { scheme } }) => [
    region(),
    ...municipality(['市町村', 'the municipality'], required),
    column(['kana', 'よみ'], 'string', ['名前の読み', 'Reading of the name'], required),
    column(['nameEn', '英語名'], 'string', ['英語での名前', 'Name in English'], required),
    column(['prefecture', '都道府県'], 'string', ['都道府県の名前', 'Prefecture'], required),
    column(['role', '役割'], 'string', ['圏域での役割', 'Its role in the region'], {
      ...required,
      ...codedBy(rolesOf(terms.ja.scheme[scheme]), rolesOf(terms.en.scheme[scheme])),
    }),
    ...inBoth(
      column(['since', '加入日'], 'date', [
        '圏域に加わった日。はじめから、または分からないときは空',
        'First day in the region; empty where it belongs to it from the beginning or nobody knows',
      ]),
    ),
    ...inBoth(
      column(['until', '最後の日'], 'date', ['圏域に属する最後の日', 'Last day in the region']),
    ),
  ],

  'agreements.csv': () => [
    region(),
    column(
      ['agreement', '番号'],
      'integer',
      ['協約ごとの番号', 'Number of the agreement'],
      required,
    ),
    column(['kind', '名称'], 'string', ['協約・協定の名称', 'What it is called'], required),
    column(['partyCode', '当事者のコード'], 'code', [
      '市町村である当事者の全国地方公共団体コード',
      'Six-digit code of a party that is a municipality',
    ]),
    column(['party', '当事者'], 'string', ['当事者の名前', 'Name of the party'], required),
    ...inBoth(
      column(['signedOn', '締結日'], 'date', ['締結した日', 'Day on which it was concluded']),
    ),
    ...inBoth(
      column(['councilOn', '議決日'], 'date', [
        '議会が議決した日',
        'Day of the vote of the council',
      ]),
    ),
    column(
      ['amendedOn', '変更日'],
      'date',
      ['変更した日。空白で区切ります', 'Days of amendments, parted by a blank'],
      {
        separator: ' ',
      },
    ),
    ...inBoth(
      column(['endedOn', '最後の日'], 'date', ['効力のある最後の日', 'Last day on which it holds']),
    ),
    column(['basis', '根拠'], 'string', ['内容の根拠', 'What it rests on'], {
      ...required,
      ...termed('basis'),
    }),
    column(['document', '資料'], 'string', ['出典の資料', 'Document it is cited from']),
    column(['page', 'ページ'], 'integer', ['資料のページ', 'Page of the document']),
  ],

  'plan-items.csv': () => [
    plan(),
    planTitle(),
    item(),
    column(['parent', '上位の項目ID'], 'string', ['その上の項目', 'The item above it']),
    column(['kind', '種別'], 'string', [
      '資料が使う階層の名前',
      'The document’s own word for this level',
    ]),
    column(['number', '番号'], 'string', ['項目の番号', 'Number of the item']),
    column(['title', '項目名'], 'string', ['項目の名前', 'Title of the item']),
    column(['relistOf', '再掲元の項目ID'], 'string', [
      '再掲のとき、もとの項目',
      'The item that it repeats',
    ]),
    column(['body', '本文'], 'string', [
      '段落は空行で区切ります',
      'Paragraphs are parted by an empty line',
    ]),
    column(['departments', '担当部局'], 'string', [
      '「、」で区切ります',
      'Departments, parted by 、',
    ]),
    column(
      ['document', '文書'],
      'string',
      ['出典の文書の符号', 'Key of the document it is cited from'],
      required,
    ),
    column(['page', 'ページ'], 'integer', ['文書のページ', 'Page of the document'], required),
    column(
      ['pageKind', 'ページの数え方'],
      'string',
      ['何を数えた番号か', 'What the number counts'],
      {
        ...required,
        ...written('pageKind'),
      },
    ),
    column(['lastPage', '終わりのページ'], 'integer', [
      '次のページに続くとき',
      'Where it goes on to a later page',
    ]),
    column(['heading', '文書での見出し'], 'string', [
      '種別、番号、名前を並べたものと違うとき',
      'Where it is not kind, number and title one after the other',
    ]),
    column(['relisted', '再掲の書き方'], 'string', [
      '＜再掲＞など、文書の言葉',
      'Words by which the document says that it stands elsewhere too',
    ]),
    column(['closing', '結びの文'], 'string', [
      '下の項目がすべて終わった後の文',
      'Words after everything below it',
    ]),
    column(['asRead', '読み取りの注記'], 'string', ['読み取った人の注記', 'Note of who read it']),
    column(['basis', '根拠'], 'string', ['項目の立て方の根拠', 'What its arrangement rests on'], {
      ...required,
      ...termed('basis'),
    }),
    column(
      ['inferred', '推定したこと'],
      'string',
      ['推定したもの。「、」で区切ります', 'What of it was inferred, parted by 、'],
      {
        separator: '、',
        ...codedBy(terms.ja.arrangement, terms.en.arrangement),
      },
    ),
    column(['reason', '推定の理由'], 'string', ['推定した理由', 'From what it was concluded']),
  ],

  'alignments.csv': () => [
    ...project('事業番号'),
    title(),
    plan(),
    ...served(),
    column(['state', '状態'], 'string', ['確認されたか', 'Whether it was confirmed'], {
      ...required,
      ...written('alignment'),
    }),
    servesWhy(),
  ],

  'changes.csv': () => [
    region(),
    edition(),
    ...inBoth(column(['day', '日付'], 'date', ['変わった日', 'Day of the change'], required)),
    column(
      ['recordedAt', '登録日時（日本時間）'],
      'dateTime',
      ['台帳に書かれた日時', 'When it was recorded, by the clock in Japan'],
      required,
    ),
    column(['municipality', '市町村'], 'string', [
      '変えた人の市町村',
      'Municipality of who changed it',
    ]),
    column(['department', '担当課'], 'string', ['変えた人の課', 'Department of who changed it']),
    column(['kind', '種類'], 'string', ['何が変わったか', 'What changed'], {
      ...required,
      ...termed('changeKind'),
    }),
    column(['event', 'できごと'], 'string', ['何が起きたか', 'What happened'], required),
    column(['number', '番号'], 'integer', ['連携事業の番号', 'Number of the project']),
    label(),
    column(['title', '名称'], 'string', ['変わったものの名前', 'Name of what changed']),
    column(['revision', '版'], 'integer', ['変更後の版', 'Its revision']),
    column(['fact', '項目'], 'string', ['変わった項目', 'The fact that changed']),
    ...sides(['was', '変更前'], 'before'),
    ...sides(['is', '変更後'], 'after'),
    column(['reason', '理由'], 'string', ['変えた理由', 'Why it was changed']),
    column(['valuesHeld', '値のある市町村数'], 'integer', [
      '合計や平均のもとになった市町村の数',
      'How many municipalities the value comes of',
    ]),
    column(['valuesAsked', '値をたずねる市町村数'], 'integer', [
      'もとになるはずの市町村の数',
      'Of how many it should come',
    ]),
  ],
}

const rolesOf = ({ core, partner }: Record<'core' | 'partner', string>) => ({ core, partner })

const sides = ([key, heading]: readonly [string, string], when: string) => [
  column([key, heading], 'string', [`${heading}の値`, `The value ${when}`]),
  column(
    [`${key}_basis`, `${heading}の根拠`],
    'string',
    [`${heading}の値の根拠`, `What the value ${when} rests on`],
    termed('basis'),
  ),
  column([`${key}_condition`, `${heading}の条件`], 'string', [
    '参加の条件',
    `Condition of taking part ${when}`,
  ]),
]
