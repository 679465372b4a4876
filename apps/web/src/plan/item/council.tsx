import type { PlanItem } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { words } from './words.ts'

const signs = { chair: '◎', viceChair: '○', member: '' }

/** Who sits in a council: chair and vice-chair by the document's signs and in words. */
export function CouncilSeats({ of: { council } }: { of: PlanItem }) {
  const word = useWords(words)
  if (!council) return null
  return (
    <Section
      title={
        <>
          <span lang="ja">
            {council.name}　{council.heading}
          </span>
        </>
      }
      note={
        <p>
          <span lang="ja">{council.asOf}</span>　{word.seatCount(council.seats.length)}
          {'　'}
          <span lang="ja" className="nw">
            {council.legend}
          </span>
        </p>
      }
    >
      <ol className="seats">
        {council.seats.map(({ title, role }) => (
          <li key={title} className={role === 'member' ? undefined : 'seats__head'}>
            <span aria-hidden="true">{signs[role]}</span>
            <span lang="ja">{title}</span>
            <span className="quiet nw">{role === 'member' ? null : word.role[role]}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
