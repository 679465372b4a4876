import { terms } from '@renkei/schema'
import { defineWords, wide } from '../../i18n.tsx'

/** 20 → ２割増. */
function tenths(percent: number): string {
  if (percent === 0) return '基準と同じ'
  const size = Math.abs(percent)
  const way = percent > 0 ? '増' : '減'
  return size % 10 === 0 && size < 100 ? `${wide(size / 10)}割${way}` : `${size}%${way}`
}

export const words = defineWords({
  ja: {
    title: '成果指標',
    lead: '連携事業とビジョンの成果を測る指標です。登録された基準・目標と、公表された実績から、達成率と状況を同じ決まりで出しています。',
    none: '成果指標は、まだ登録されていません。',
    register: '成果指標を登録する',
    byBook: 'ブックで実績を登録',
    registeredBy: (city: string) => `${city}の政策担当部が登録すると、ここに表示されます。`,
    whole: 'ビジョン全体',
    ended: '廃止した指標',
    endedAt: (day: string) => `${day}に廃止`,
    name: '指標',
    baseline: '基準',
    target: '目標',
    latest: '最新の実績',
    attainment: '達成率',
    statusHead: '状況',
    status: { achieved: '達成', onTrack: '順調', behind: '遅れ', unknown: '判定できない' },
    missing: (years: readonly string[]) => `（${years.join('、')}の実績なし）`,
    /** Of a value that comes of some municipalities only. */
    partial: (coverage: string) => `（${coverage}の値）`,
    inYear: (year: string, coverage: string) => `${year}は${coverage}`,
    kind: terms.ja.indicatorKind,
    direction: terms.ja.indicatorDirection,
    ownValue: (rule: string) => `市町村ごとの値（圏域の値は${rule}）`,
    noBaseline: '基準なし',
    noTarget: '目標なし',
    noYear: '年度なし',
    noActual: '実績なし',
    noPercent: '出せません',
    total: (value: string) => `累計${value}`,
    points: (points: string) => `${points}ポイント`,
    relative: tenths,
    comesTo: (relative: string, value: string) => `${relative}（${value}）`,
    all: '成果指標の一覧',
    ofProject: '成果指標',
    noneOfProject: 'この事業の成果指標は、まだ登録されていません。',
  },
  en: {
    title: 'Indicators',
    lead: 'What the joint projects and the vision are measured by. Attainment and status follow from the registered baseline and target and the published actuals, by the same rules for all.',
    none: 'No indicator is registered yet.',
    register: 'Register an indicator',
    byBook: 'Actuals by workbook',
    registeredBy: (city) => `They appear here once the policy office of ${city} registers them.`,
    whole: 'The vision as a whole',
    ended: 'Ended indicators',
    endedAt: (day) => `Ended ${day}`,
    name: 'Indicator',
    baseline: 'Baseline',
    target: 'Target',
    latest: 'Latest actual',
    attainment: 'Attainment',
    statusHead: 'Status',
    status: { achieved: 'Achieved', onTrack: 'On track', behind: 'Behind', unknown: 'Not judged' },
    missing: (years) => ` (no actual of ${years.join(', ')})`,
    partial: (coverage) => ` (values of ${coverage})`,
    inYear: (year, coverage) => `${year}: ${coverage}`,
    kind: terms.en.indicatorKind,
    direction: terms.en.indicatorDirection,
    ownValue: (rule) => `Each municipality’s own value (the region’s: ${rule.toLowerCase()})`,
    noBaseline: 'No baseline',
    noTarget: 'No target',
    noYear: 'No year',
    noActual: 'No actual',
    noPercent: 'Not available',
    total: (value) => `${value} in total`,
    points: (points) => `${points} percentage points`,
    relative: (percent) =>
      percent === 0 ? 'same as baseline' : `${percent > 0 ? '+' : '−'}${Math.abs(percent)}%`,
    comesTo: (relative, value) => `${relative} (${value})`,
    all: 'All indicators',
    ofProject: 'Indicators',
    noneOfProject: 'No indicator is registered for this project yet.',
  },
})
