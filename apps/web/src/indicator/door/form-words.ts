import { terms } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    newTitle: '成果指標の登録',
    mayNot: '成果指標を登録できるのは、圏域の中枢都市の政策担当部です。',
    owner: '指標が測るもの',
    years: { calendar: { baselineFiscalYear: '基準の年', targetFiscalYear: '目標の年' } },
    yearKindHelp: {
      fiscal: '4月から翌年3月までの値、または年度で示された値です。',
      calendar: '「2014年」のように、年で示された値です。',
    },
    noTargetMeant: '目標はないものとして登録されます',
    meant: {
      atLeast: (value: string) => `${value}を下回らないこととして登録されます`,
      atMost: (value: string) => `${value}を上回らないこととして登録されます`,
      keepOrMore: (_value: string) => '基準の値を下回らないこととして登録されます',
      keepOrLess: (_value: string) => '基準の値を上回らないこととして登録されます',
      keep: (_value: string) => '基準の値を保つこととして登録されます',
      undecided: (_value: string) => '目標はまだないものとして登録されます',
    },
    label: {
      ...terms.ja.indicatorFact,
      totalling: '集計方法',
      weight: '重みとする成果指標',
      changedOn: '目標の変更日',
      changeReason: '変更の理由',
    },
    retarget: {
      title: (former: string) => `前の目標（${former}）`,
      kept: '目標を途中で変える',
      keptHelp: '前の目標を残します。変更日より前に終わった年度の実績は、前の目標で判定します。',
      mended: '登録の間違いを直す',
      mendedHelp: '前の目標は残しません。更新履歴と監査記録には残ります。',
      onHelp: '令和８年４月１日、R8.4.1、2026-04-01 のどれでも読めます。',
    },
    help: {
      unit: '人、件、%など',
      countedOn: '「各年10月1日現在」のように、いつの値かが資料にあれば、そのまま書きます。',
      baseline: '資料の表記のまま書けます（9兆1,400億円、―）。なければ空欄にします。',
      baselineFiscalYear: '令和６年度、R6、2024 のどれでも読めます。',
      targetFiscalYear: '書き方は、基準の年度と同じです。',
      source: '指標と目標が書かれている資料と、その箇所',
      weight: '人口や対象者数など、市町村ごとの値がある指標を選びます。',
    },
    totallingHelp: {
      single: '下で選ぶ市町村だけが、圏域の値を報告します。',
      sum: '参加する市町村がそれぞれ報告し、足したものを圏域の値とします。',
      average: '参加する市町村がそれぞれ報告し、平均を圏域の値とします。',
      weighted: '参加する市町村がそれぞれ報告し、別の指標の値を重みにして平均します。',
      stated: '圏域の値は連携中枢都市が入力し、市町村の値は内訳として添えます。',
    },
    targetHelp: {
      relative: '２割増、1.5倍、20%増のように書きます。',
      other: '資料の表記のまま書けます（40％以上、現状維持以上、検討中）。なければ空欄にします。',
    },
    kindHelp: {
      value: '年度ごとの値を、そのまま目標と比べます。',
      cumulative: '実績には、その年度だけの値を登録します。足したものを、目標と比べます。',
      share: '百分率です。増減はポイントで示します。',
      relative: '目標を、２割増のように基準との比較で定めたものです。',
    },
    choose: '選んでください',
    notNumber: (typed: string) =>
      `「${typed}」は数値として読めません。数字だけで入力してください。`,
    isRelative: (typed: string) =>
      `「${typed}」は数値として読めません。基準との比較なら、種類を「基準年度との比較」にしてください。`,
    notRelative: (typed: string) =>
      `「${typed}」は基準との比較として読めません。２割増、1.5倍、20%増のように入力してください。`,
    heldNow: 'いまの登録で、開いたときから変わった項目',
    empty: '空欄',
    register: '登録する',
    save: '変更を保存する',
    cancel: 'やめる',
  },
  en: {
    newTitle: 'Register an indicator',
    mayNot: 'Indicators are registered by the policy office of the area’s core city.',
    owner: 'What it measures',
    years: {
      calendar: {
        baselineFiscalYear: 'Year of the baseline',
        targetFiscalYear: 'Year of the target',
      },
    },
    yearKindHelp: {
      fiscal: 'From April to March, or said to be of a fiscal year (2014年度).',
      calendar: 'Said to be of a year alone (2014年).',
    },
    noTargetMeant: 'Recorded as having no target',
    meant: {
      atLeast: (value) => `Recorded as not to fall below ${value}`,
      atMost: (value) => `Recorded as not to rise above ${value}`,
      keepOrMore: () => 'Recorded as not to fall below the baseline',
      keepOrLess: () => 'Recorded as not to rise above the baseline',
      keep: () => 'Recorded as to stay at the baseline',
      undecided: () => 'Recorded as having no target yet',
    },
    label: {
      ...terms.en.indicatorFact,
      totalling: 'How municipalities’ values are totalled',
      weight: 'Indicator that weighs',
      changedOn: 'Changed on',
      changeReason: 'Reason of the change',
    },
    retarget: {
      title: (former) => `Former target (${former})`,
      kept: 'The target is changed midway',
      keptHelp:
        'The former target is kept. What was reached in years that ended before that day is judged by it.',
      mended: 'It was registered wrongly',
      mendedHelp: 'The former target is not kept, but in the changes and the audit trail.',
      onHelp: '令和８年４月１日, R8.4.1 and 2026-04-01 are all read.',
    },
    help: {
      unit: 'Such as 人, 件 or %',
      countedOn: 'Where the document says so: 各年10月1日現在.',
      baseline: 'As the document prints it (9兆1,400億円, ―), or empty.',
      baselineFiscalYear: '令和６年度, R6 and 2024 are all understood.',
      targetFiscalYear: 'Written as that of the baseline.',
      source: 'The document, and where in it the indicator and its target stand',
      weight: 'One with values of each municipality, such as population.',
    },
    totallingHelp: {
      single: 'Only the municipality chosen below reports the region’s value.',
      sum: 'Each participating municipality reports; the region’s value is their sum.',
      average: 'Each participating municipality reports; the region’s value is their mean.',
      weighted: 'Each reports; the mean is weighted by the values of another indicator.',
      stated: 'The core city enters the region’s value; those of municipalities stand beside it.',
    },
    targetHelp: {
      relative: 'Such as ２割増, 1.5倍 or 20%増.',
      other: 'As the document prints it (40％以上, 現状維持以上, 検討中), or empty.',
    },
    kindHelp: {
      value: 'Each year’s value is compared with the target.',
      cumulative:
        'An actual is what the year alone brought. The years are added and compared with the target.',
      share: 'A percentage. Changes are told in percentage points.',
      relative: 'The target is told by comparison with the baseline.',
    },
    choose: 'Choose',
    isRelative: (typed) =>
      `“${typed}” cannot be read as a number. Choose the kind that compares with the baseline.`,
    notNumber: (typed) => `“${typed}” cannot be read as a number. Enter it in digits only.`,
    notRelative: (typed) =>
      `“${typed}” cannot be read as a comparison with the baseline. Enter it like ２割増, 1.5倍 or 20%増.`,
    heldNow: 'Fields that changed since you opened the form, as they are held now',
    empty: 'empty',
    register: 'Register',
    save: 'Save the changes',
    cancel: 'Cancel',
  },
})
