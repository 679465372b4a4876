import { type Basis, terms } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'
import { words as shared } from '../project/door/words.ts'

export const words = defineWords({
  ja: {
    title: {
      measures: '連携事業と重点施策のマトリックス',
      municipalities: '連携事業と市町村のマトリックス',
      coverage: '政策分野と重点施策の対応',
      areas: '政策分野と市町村のマトリックス',
    },
    grid: {
      measures: '連携事業と重点施策',
      municipalities: '連携事業と市町村',
      coverage: '政策分野と重点施策',
      areas: '政策分野と市町村',
    },
    tab: {
      measures: '事業 × 重点施策',
      municipalities: '事業 × 市町村',
      coverage: '政策分野 × 重点施策',
      areas: '政策分野 × 市町村',
    },
    tabs: '列の切り替え',
    downloadPdf: 'PDF（印刷用、A3横）',
    downloadXlsx: 'Excel（印刷用、A3横）',
    downloadJson: 'JSON（プログラム用）',
    changes: '更新履歴',
    print: '印刷用PDF（A3横）',
    project: '事業名',
    search: '検索',
    all: (projects: string) => `すべて（${projects}）`,
    everyMunicipality: (n: number) => `すべて（${n}市町村）`,
    any: 'すべて',
    several: '複数を選択中',
    roomy: '行を広くする',
    area: '政策分野',
    number: 'No.',
    page: 'ページ',
    sum: '計',
    projects: (n: number) => `${n}事業`,
    pillar: (n: string, title: string) => `${n}　${title}`,
    none: '印なし',
    sureRows: (numbers: string) =>
      `公表資料から確かなのは行ごとの●の数です。${numbers} のほかは、どの列の●かを推定しています。`,
    sureCounts: '公表資料から確かなのは行ごとの●の数です。○は、どの列の●かを推定したものです。',
    sureOnly: '推定を除き、出典どおりの●と職員が確認した●だけを数えています。',
    common: '共通施策',
    commonFor: (n: number) => `${n}事業すべてに共通するため、列にしていません。`,
    total: '●の合計',
    ofWhich: (basis: string) => `うち${basis}`,
    differs: (own: number, source: number) =>
      `登録は${shared.ja.many(own)}、公表資料は${shared.ja.many(source)}`,
    measure: (n: number, title: string) => `重点施策${n} ${title}`,
    allMeasures: (first: string, last: string) => `${first}〜${last}すべて`,
    legend: '凡例',
    from: '〜',

    municipalities: {
      taking: '参加',
      total: '参加（主担当と推定を含む）',
      ofWhichLead: 'うち主担当',
      ofWhichInferred: 'うち推定',
    },

    coverage: {
      area: '政策分野',
      projects: '事業',
      sum: '●の計',
      unit: (basis: Basis) =>
        `${terms.ja.basis[basis]}${basis === 'confirmed' ? 'した' : 'の'}●1つ`,
      gap: '当たる事業なし',
      pictureSigns:
        '● 出典どおり（黒）・職員が確認（青）　○ 推定　灰色 当たる事業なし（不足を意味しません）',
      pictureDay: (date: string) => `${date}時点`,
      note: '●を政策分野ごとに数えています。灰色のセルは、その施策に当たる事業が1件もない分野です。',
      gapLine: '当たる事業のない分野',
      gapsNote:
        '表の灰色のセルを、重点施策ごとに言葉で並べたものです。選んだ条件のとおりに数えています。',
      areas: (n: number) => `${n}分野`,
      noGap: 'どの分野にもあります。',
      cell: (n: number, inferred: number) =>
        n === 0 ? '当たる事業なし' : inferred === 0 ? '推定なし' : `うち推定${inferred}`,
    },

    areas: {
      unit: { source: '出典どおり', confirmed: '職員が確認したものを含む', inferred: '推定を含む' },
      dash: '参加するかが、資料にも回答にもない',
      note: '政策分野ごとに、市町村が参加する事業（主担当を含む）を数えています。',
      cell: (n: number, inferred: number, unknown: number) =>
        [
          n === 0 && unknown > 0 ? '' : `${n}事業`,
          inferred > 0 ? `うち推定${inferred}` : '',
          unknown > 0 ? `参加の記録なし${unknown}事業` : '',
        ]
          .filter(Boolean)
          .join('、'),
      unknown: (n: number) =>
        `${n}事業は、参加するかが資料にも回答にもありません。参加しないことを意味しません。`,
      none: 'この政策分野に、この市町村が参加する事業はありません。',
    },

    panel: {
      heading: '選んだセル',
      before: '',
      after: 'でセルを移動し、',
      keys: 'で開きます。',
      basis: '根拠',
      reason: '理由',
      count: '●の数',
      source: '出典',
      confirmation: '確認',
      answer: '参加',
      none: '印なし',
      noneReason: (source: number | null) =>
        source === null
          ? 'この施策に当たるという記録はありません。'
          : `この行の●は${shared.ja.many(source)}で、ほかの施策に当たると考えています。`,
      fromSource: '公表資料の表に●があります。',
      countSame: (n: number) => `この行は${shared.ja.many(n)}（公表資料と一致）`,
      countExplained: (own: number, source: number) =>
        `登録は${shared.ja.many(own)}、公表資料は${shared.ja.many(source)}です。その後の変更によるものです。`,
      countDiffers: (own: number, source: number) =>
        `登録は${shared.ja.many(own)}、公表資料は${shared.ja.many(source)}です。どちらかに誤りがあるため、確認が必要です。`,
      countReasoned: (own: number, source: number, reason: string) =>
        `登録は${shared.ja.many(own)}、公表資料は${shared.ja.many(source)}です。確認した職員の理由：${reason}`,
      countUnknown: (n: number) => `この行は${shared.ja.many(n)}（公表資料なし）`,
      notYet: 'まだ確認されていません',
      notNeeded: '出典で確認できるため不要です',
      byOfficer: '職員が確認しました',
      unrecorded: 'この市町村が参加するかは、資料にも回答にもありません。',
      statedBySource: '資料が、参加する市町村として挙げています。',
      noAnswer: '回答はまだありません',
      byAnswer: '市町村が回答しました',
      open: (n: string) => `${n} の事業を見る`,
      loading: '読み込んでいます',
      failed: '理由を読み込めませんでした。事業のページでご覧ください。',
      list: (n: number) => `この${n}事業を一覧で見る`,
      area: 'この政策分野の事業を一覧で見る',
      gap: 'この施策に当たる事業は、この政策分野にありません。',
      gaps: (gaps: number, all: number) =>
        `${all}のセルのうち${gaps}は、当たる事業がありません。空きは不足を意味しません。`,
      empty: '条件に合う事業はありません。',
    },
  },
  en: {
    title: {
      measures: 'Projects and priority measures',
      municipalities: 'Projects and municipalities',
      coverage: 'Policy areas and priority measures',
      areas: 'Policy areas and municipalities',
    },
    grid: {
      measures: 'Projects and priority measures',
      municipalities: 'Projects and municipalities',
      coverage: 'Policy areas and priority measures',
      areas: 'Policy areas and municipalities',
    },
    tab: {
      measures: 'Projects × measures',
      municipalities: 'Projects × municipalities',
      coverage: 'Policy areas × measures',
      areas: 'Policy areas × municipalities',
    },
    tabs: 'Columns',
    downloadPdf: 'PDF (to print, A3 landscape, in Japanese)',
    downloadXlsx: 'Excel (to print, A3 landscape, in Japanese)',
    downloadJson: 'JSON (for programs)',
    changes: 'Changes',
    print: 'PDF to print (A3 landscape, in Japanese)',
    project: 'Project',
    search: 'Search',
    all: (projects) => `All (${projects})`,
    everyMunicipality: (n) => `All (${n})`,
    any: 'All',
    several: 'Several chosen',
    roomy: 'Wider rows',
    area: 'Policy area',
    number: 'No.',
    page: 'Page',
    sum: 'Sum',
    projects: (n) => (n === 1 ? '1 project' : `${n} projects`),
    pillar: (n, title) => `${n}. ${title}`,
    none: 'No mark',
    sureRows: (numbers) =>
      `What the source makes certain is the number of marks in each row. Except for ${numbers}, their columns are inferred.`,
    sureCounts:
      'What the source makes certain is the number of marks in each row. A ring stands where the column was inferred.',
    sureOnly: 'Only marks that stand in the source or that officers confirmed are counted.',
    common: 'Common measure',
    commonFor: (n) => `Applies to all ${n} projects and so has no column.`,
    total: 'All marks',
    ofWhich: (basis) => `of these: ${basis.toLowerCase()}`,
    differs: (own, source) => `${own} recorded, ${source} in the source`,
    measure: (n, title) => `Priority measure ${n}: ${title}`,
    allMeasures: (first, last) => `All of ${first}–${last}`,
    legend: 'Legend',
    from: '–',
    municipalities: {
      taking: 'Sum',
      total: 'Taking part (with lead and inferred)',
      ofWhichLead: 'of these: lead',
      ofWhichInferred: 'of these: inferred',
    },
    coverage: {
      area: 'Policy area',
      projects: 'Projects',
      sum: 'Marks',
      unit: (basis) => `one mark, ${terms.en.basis[basis].toLowerCase()}`,
      gap: 'no project',
      pictureSigns:
        'Disc: in the source (black) or confirmed by officers (blue). Ring: inferred. Grey: no project, which does not mean that anything is lacking.',
      pictureDay: (date) => `As of ${date}`,
      note: 'Marks are counted by policy area. A grey cell is an area without a project for that measure.',
      gapLine: 'Areas without a project',
      gapsNote: 'The grey cells of the table in words, by measure, as the filters count them.',
      areas: (n) => (n === 1 ? '1 area' : `${n} areas`),
      noGap: 'Every area has one.',
      cell: (n, inferred) =>
        n === 0 ? 'no project' : inferred === 0 ? 'none inferred' : `${inferred} of them inferred`,
    },
    areas: {
      unit: {
        source: 'in the source',
        confirmed: 'some confirmed by officers',
        inferred: 'some inferred',
      },
      dash: 'neither a document nor an answer says whether it takes part',
      note: 'Projects in which a municipality takes part or leads are counted by policy area.',
      cell: (n, inferred, unknown) =>
        [
          n === 0 && unknown > 0 ? '' : n === 1 ? '1 project' : `${n} projects`,
          inferred > 0 ? `${inferred} inferred` : '',
          unknown > 0 ? `not recorded for ${unknown}` : '',
        ]
          .filter(Boolean)
          .join(', '),
      unknown: (n) =>
        `Of ${n === 1 ? 'one project' : `${n} projects`} neither a document nor an answer says whether it takes part. That does not mean that it does not.`,
      none: 'This municipality takes part in no project of this policy area.',
    },
    panel: {
      heading: 'Chosen cell',
      before: 'Move with ',
      after: ' and open with',
      keys: '',
      basis: 'Basis',
      reason: 'Reason',
      count: 'Marks',
      source: 'Source',
      confirmation: 'Confirmed',
      answer: 'Answer',
      none: 'No mark',
      noneReason: (source) =>
        source === null
          ? 'Nothing says that the project serves this measure.'
          : `The row has ${source === 1 ? 'one mark' : `${source} marks`}, taken to stand for other measures.`,
      fromSource: 'The table of the source has a mark here.',
      countSame: (n) => `${n} in this row, as in the source`,
      countExplained: (own, source) =>
        `${own} recorded, ${source} in the source: by a change approved since.`,
      countDiffers: (own, source) =>
        `${own} recorded but ${source} in the source. One of the two is wrong and has to be checked.`,
      countReasoned: (own, source, reason) =>
        `${own} recorded, ${source} in the source. The reason given by who confirmed it: ${reason}`,
      countUnknown: (n) => `${n} in this row; no source gives a number`,
      notYet: 'Not confirmed yet',
      notNeeded: 'Not needed: the source shows it',
      byOfficer: 'By an officer',
      unrecorded: 'Neither a document nor an answer says whether this municipality takes part.',
      statedBySource: 'A document names it among those who take part.',
      noAnswer: 'No answer yet',
      byAnswer: 'Answered by the municipality',
      open: (n) => `See project ${n}`,
      loading: 'Loading',
      failed: 'The reason could not be loaded. It stands on the project’s page.',
      list: (n) =>
        n === 1 ? 'See this project in the list' : `See these ${n} projects in the list`,
      area: 'See the projects of this policy area',
      gap: 'No project of this policy area serves this measure.',
      gaps: (gaps, all) =>
        `${gaps} of ${all} cells have no project. That does not mean that anything is lacking.`,
      empty: 'No project matches these filters.',
    },
  },
})
