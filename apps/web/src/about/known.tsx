import type { ByBasis } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { FactTable } from '../overview/door/fact-table.tsx'
import { countAll } from '../ui/count.ts'
import { Section } from '../ui/section.tsx'
import { useFrame, useSummary } from '../vision/queries.ts'
import { words } from './words.ts'

const some = (count: number, said: (count: number) => string): string[] =>
  count > 0 ? [said(count)] : []

/** What is known, inferred and unknown, as today's counts say. */
export function Known() {
  const text = useWords(words)
  const { arranged, municipalities } = useFrame()
  const { projects, paged, counted, marks, assignments, ...summary } = useSummary()
  const cells = summary.municipalities
  const unanswered = cells.reduce((sum, one) => sum + countAll(one.unanswered), 0)
  const taking = sumOf(
    cells.flatMap(({ lead, participating, considering, notParticipating }) => [
      ...[lead, participating, considering, notParticipating],
    ]),
  )
  const unrecorded = projects * municipalities.length - countAll(summary.participations)
  const names = [
    text.names.number,
    text.names.title,
    ...(paged > 0 ? [text.names.page] : []),
    ...(counted > 0 ? [text.names.count] : []),
  ]
  const groups = [
    {
      title: text.known,
      items: [
        ...some(projects, (held) => text.knownNames(held, names)),
        ...some(marks.source, text.knownMarks),
        ...some(assignments.source, text.knownAreas),
        ...some(taking.source, text.knownParticipations),
        ...some(marks.confirmed, text.confirmedMarks),
        ...some(assignments.confirmed, text.confirmedAreas),
        ...some(taking.confirmed, text.confirmedParticipations),
      ],
    },
    {
      title: text.inferred,
      items: [
        ...some(marks.inferred, text.inferredMarks),
        ...some(assignments.inferred, text.inferredAreas),
        ...some(taking.inferred, text.inferredParticipations),
        ...arranged.map(({ of }) => text.arranged[of]),
      ],
    },
    {
      title: text.unknown,
      items: [
        ...some(unanswered, text.unanswered),
        ...some(unrecorded, text.unrecorded),
        ...text.unknownItems,
      ],
    },
  ]
  return (
    <Section id="known" title={text.knownTitle}>
      <div className="thirds">
        {groups.map(({ title, items }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul className="bullets">
              {(items.length > 0 ? items : [text.nothing]).map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {projects > 0 && <FactTable />}
    </Section>
  )
}

const sumOf = (counts: readonly ByBasis[]): ByBasis => ({
  source: counts.reduce((sum, { source }) => sum + source, 0),
  confirmed: counts.reduce((sum, { confirmed }) => sum + confirmed, 0),
  inferred: counts.reduce((sum, { inferred }) => sum + inferred, 0),
})
