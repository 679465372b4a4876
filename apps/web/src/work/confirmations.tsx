import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { words } from './words.ts'

/** Where the policy office goes on confirming; nothing where all is confirmed or others confirm. */
export function Confirmations({
  marks,
  policyAreas,
  params,
}: {
  /** Rows and projects left. */
  marks: number
  policyAreas: number
  params: { region: string; vision: string }
}) {
  const text = useWords(words)
  if (marks + policyAreas === 0) return null
  return (
    <Section title={text.confirm} note={text.confirmNote}>
      <ul className="work-list work-list--links">
        {marks > 0 && (
          <li>
            <Link to="/$region/$vision/confirm" params={params}>
              {text.marks(marks)}
            </Link>
          </li>
        )}
        {policyAreas > 0 && (
          <li>
            <Link to="/$region/$vision/confirm" params={params} search={{ of: ['policyArea'] }}>
              {text.policyAreas(policyAreas)}
            </Link>
          </li>
        )}
      </ul>
    </Section>
  )
}
