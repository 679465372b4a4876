import type { PlanDepartmentDuties } from '@renkei/schema'
import { ItemLink, PlanLink } from '../plan/door/item-link.tsx'
import { useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { words } from './words.ts'

/** Seats of councils held by the post that heads a department. */
export function Seats({ seated }: { seated: PlanDepartmentDuties['seated'] }) {
  const word = useWords(words)
  return (
    <Section title={word.seated} note={word.seatCount(seated.length)}>
      <table className="table stacked taken-seats">
        <caption className="vh">{word.seated}</caption>
        <thead>
          <tr>
            <th scope="col">{word.council}</th>
            <th scope="col">{word.post}</th>
            <th scope="col">{word.role}</th>
            <th scope="col">{word.plans}</th>
          </tr>
        </thead>
        <tbody>
          {seated.map(({ item, council, title, role }) => (
            <tr key={`${item.id} ${title} ${role}`}>
              <th scope="row">
                <ItemLink item={{ ...item, title: council }} />
              </th>
              <td data-label={word.post}>
                <span lang="ja">{title}</span>
              </td>
              <td data-label={word.role}>{word.roles[role]}</td>
              <td data-label={word.plans}>
                <PlanLink of={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet seats-note">{word.byTitle}</p>
    </Section>
  )
}
