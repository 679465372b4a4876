import { type Indicator, keptWithin } from '@renkei/schema'
import { defineWords, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { Section } from '../ui/section.tsx'

const words = defineWords({
  ja: {
    title: '達成率と状況の決まり',
    achieved: '達成：実績が目標に届いた。',
    onTrack: '順調：基準から目標まで年度ごとに同じ幅で進むとした線の上にあるか、それより良い。',
    behind: '遅れ：その線に届いていない。目標の年度を過ぎたら、目標そのものと比べる。',
    unknown:
      '判定できない：実績か目標がない、累計の途中の年度の実績がない、一部の市町村の値しかない（合計が目標に届いたときを除く）、または比べる線を引けない。',
    percent:
      '達成率は、基準から目標までの道のりのうち、進んだ割合です。基準がなければ、実績÷目標（減らす指標は目標÷実績）です。小数第２位を切り捨てます。',
    share: '割合の増減は、ポイントで示します。',
    cumulative:
      '累計の実績は、その年度だけの値です。基準の値に、その翌年度からの実績を足します。基準の値がなければ、基準年度からの実績を足します。達成率は累計÷目標です。',
    elapsed:
      '基準の値がない累計は、最初の年度から目標の年度までのうち、過ぎた年度の割合と比べます。増やす指標だけを判定します。',
    relative: '目標は、基準の値に割増・割減を掛けて出します。基準が０以下なら、判定できません。',
    baseline: '基準の値が登録されていなければ、基準年度の実績を基準とします。',
    changed:
      '途中で変わった目標は、変わった日より後に終わる年度に当てはめ、それより前に終わった年度の実績は前の目標で判定します。',
    words:
      '目標が「40％以上」のような言葉なら、その数と比べます。「現状維持以上」は基準の値を目標とし、下回らなければ順調、目標の年に下回っていなければ達成です（達成率は出しません）。「検討中」や「―」なら、判定できません。',
    keep: (percent: number, points: number) =>
      `維持する指標は、目標（なければ基準）との差が${percent}%（割合は${points}ポイント）以内なら順調、目標の年度になれば達成です。達成率は出しません。`,
  },
  en: {
    title: 'How attainment and status are found',
    achieved: 'Achieved: the actual has reached the target.',
    onTrack:
      'On track: on, or better than, the line that goes from baseline to target by the same step each year.',
    behind: 'Behind: short of that line. After the target year, the target itself counts.',
    unknown:
      'Not judged: there is no actual or no target, a year’s actual is missing from a sum, only some municipalities have reported (unless their sum has reached the target), or no line can be drawn.',
    percent:
      'Attainment is how much of the way from baseline to target is done; without a baseline, actual ÷ target (going down: target ÷ actual). It is rounded down to one decimal.',
    share: 'Changes of a share are told in percentage points.',
    cumulative:
      'An actual of a cumulative indicator is what the year alone brought. It adds the actuals of later years to its baseline; without one it adds them from the baseline year on. Attainment is total ÷ target.',
    elapsed:
      'A total without a baseline is compared with the share of years that have passed, from the first to the target’s. Only totals that are to go up are judged.',
    relative:
      'The target is the baseline, raised or lowered by the percentage. A baseline of zero or less cannot be judged.',
    baseline: 'Where no baseline is registered, the actual of the baseline year is the baseline.',
    changed:
      'A target that was changed midway is that of the years that end after the change; what was reached in those before is judged by the former one.',
    words:
      'A target in words, such as 40％以上 (40% or more), is compared by its number. Of 現状維持以上 (keep or more) the baseline is the target: on track while not below it, achieved if not below it in the target year, without attainment. 検討中 (undecided) and ― are not judged.',
    keep: (percent, points) =>
      `What is to be kept is on track within ${percent}% (shares: ${points} points) of the target, or of the baseline where there is none, and achieved in the target year. It has no attainment.`,
  },
})

/** The rules in words: all of them, or those that one indicator is judged by. */
export function RuleNotes({
  of,
}: {
  of?: Pick<Indicator, 'kind' | 'direction' | 'targetWords' | 'formerTargets'>
}) {
  const word = useWords(words)
  const isKept = of?.direction === 'keep'
  const is = (...kinds: Indicator['kind'][]) => of === undefined || kinds.includes(of.kind)
  const lines = [
    ...(isKept ? [] : [word.achieved, word.onTrack, word.behind, word.unknown, word.percent]),
    ...(is('value', 'share', 'relative') ? [word.baseline] : []),
    ...(is('relative') ? [word.relative] : []),
    ...(is('share') ? [word.share] : []),
    ...(is('cumulative') ? [word.cumulative, word.elapsed] : []),
    ...(of === undefined || (of.targetWords ?? null) !== null ? [word.words] : []),
    ...(of === undefined || of.formerTargets.length > 0 ? [word.changed] : []),
    ...(of === undefined || isKept ? [word.keep(keptWithin.percent, keptWithin.points)] : []),
  ]
  return (
    <Section title={word.title}>
      <ul className="rules">
        {lines.map((line) => (
          <li key={line}>
            <Marked text={line} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
