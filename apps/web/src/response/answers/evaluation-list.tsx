import { EvaluationRow } from './evaluation-row.tsx'
import { SectionTitle } from './section-head.tsx'
import type { TableProps } from './table-props.ts'

/** Every project the municipality takes part in, folded to a line each. */
export function EvaluationList({ sections, postsOf }: TableProps) {
  return (
    <div>
      {sections.map((section) => (
        <section key={section.pillar}>
          <h2 className="evals__head">
            <SectionTitle section={section} />
          </h2>
          <ul>
            {section.keys.map((key) => (
              <EvaluationRow key={key} answerKey={key} posts={postsOf(key)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
