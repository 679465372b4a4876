import { type EvaluationReport, terms } from '@renkei/schema'
import { dayText, type Names } from '../paper/names.ts'

type Sheet = EvaluationReport['sheets'][number]

/** Something of a published report that was corrected afterwards, as papers tell it. */
type Told = { of: string; day: string; from: string; to: string; reason: string }

/** What of a project's evaluation, participation and actuals is another since a report was published. */
export const correctionsOf = (sheet: Sheet, names: Names): Told[] => [
  ...sheet.corrections.map(({ at, from, reason }, index) => {
    const to = sheet.corrections[index + 1]?.from ?? sheet.office
    return {
      ...{ of: '政策担当部の評価', day: dayText(at), reason },
      ...{ from: from?.grade ?? 'なし', to: to?.grade ?? 'なし' },
    }
  }),
  ...sheet.participations.flatMap(({ municipality, answer, corrections }) =>
    corrections.map(({ at, to, reason }, index) => ({
      ...{ of: `${names.municipality(municipality)}の参加状況`, day: dayText(at), reason },
      from: terms.ja.answer[corrections[index - 1]?.to ?? answer],
      to: terms.ja.answer[to],
    })),
  ),
  ...actualCorrections(sheet.indicators, names),
]

/** The same of actuals alone. */
export const actualCorrections = (all: EvaluationReport['indicators'], names: Names): Told[] =>
  all.flatMap(({ municipality, title, unit, value, corrections }) => {
    const say = (of: number | null) => (of === null ? 'なし' : `${of.toLocaleString('en')}${unit}`)
    return corrections.map(({ at, to, reason }, index) => ({
      ...{ of: `${names.municipality(municipality)}の${title}`, day: dayText(at), reason },
      ...{ from: say(index === 0 ? value : (corrections[index - 1]?.to ?? null)), to: say(to) },
    }))
  })
