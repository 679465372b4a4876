import { type Frame, type Opinion, terms } from '@renkei/schema'
import { type Block, facts, heading } from '../paper/document.ts'
import { dayText, namesOf } from '../paper/names.ts'

/** 懇談会の意見 of a year, by meeting: what was said, what the office answered, what came of it. */
export function opinionBlocks(opinions: readonly Opinion[], frame: Frame): Block[] {
  const names = namesOf(frame)
  const meetings = Map.groupBy(
    opinions,
    ({ heldOn, meeting }) => `${meeting}（${dayText(heldOn)}）`,
  )
  const about = ({ project, indicator }: Opinion) =>
    project ? `${names.no(project.number)} ${project.title}`.trim() : indicator?.title
  return opinions.length === 0
    ? []
    : [
        heading(1, '懇談会の意見と対応'),
        ...[...meetings].flatMap(([meeting, of]) => [
          heading(2, meeting),
          ...of.flatMap((one) =>
            facts([
              ['意見', one.speaker === '' ? one.text : `${one.text}（${one.speaker}）`],
              ['対象', about(one)],
              ['回答', one.answer],
              [
                '対応',
                [terms.ja.opinionOutcome[one.outcome], one.outcomeNote].filter(Boolean).join('　'),
              ],
              ['出典', one.source],
            ]),
          ),
        ]),
      ]
}
