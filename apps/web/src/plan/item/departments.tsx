import type { PlanItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words } from './words.ts'

/** Who answers for an item, each leading to everything else it answers for. */
export function PlanDepartments({ of: { departments, departmentWords } }: { of: PlanItem }) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <Section title={word.departments}>
      {departments.length === 0 ? (
        <p className="quiet">{word.noDepartments}</p>
      ) : (
        <ul className="plan-departments" lang="ja">
          {departments.map(({ name, others }) => (
            <li key={name}>
              <Link to="/$region/$vision/departments/$name" params={{ ...params, name }}>
                {name}
              </Link>
              {others && word.others}
            </li>
          ))}
        </ul>
      )}
      {departmentWords !== null && (
        <p className="small quiet" lang="ja">
          {word.asWritten(departmentWords)}
        </p>
      )}
    </Section>
  )
}
