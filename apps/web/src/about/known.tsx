import { useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { FactTable } from '../overview/door/fact-table.tsx'
import { useSummary } from '../vision/queries.ts'
import { countAll } from '../ui/count.ts'
import { words } from './words.ts'

/** What is known, inferred and unknown, with today's counts. */
export function Known() {
  const text = useWords(words)
  const { projects, marks, assignments, municipalities } = useSummary()
  const unanswered = municipalities.reduce((sum, one) => sum + countAll(one.unanswered), 0)
  const groups = [
    {
      title: text.known,
      items: [
        ...text.knownItems(projects, marks.source),
        ...(marks.confirmed > 0 ? [text.confirmedItem(marks.confirmed)] : []),
      ],
    },
    { title: text.inferred, items: text.inferredItems(marks.inferred, assignments.inferred) },
    { title: text.unknown, items: text.unknownItems(unanswered) },
  ]
  return (
    <Section id="known" title={text.knownTitle}>
      <div className="thirds">
        {groups.map(({ title, items }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul className="bullets">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <FactTable />
    </Section>
  )
}
