import type { PlanDepartmentDuties } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { ItemLink } from '../plan/door/item-link.tsx'
import { useWords } from '../i18n.tsx'
import { useVisionParams } from '../vision/address.ts'
import { words } from './words.ts'

/** What a department answers for in one plan, with the words of the document. */
export function Duties({
  duties,
  caption,
}: {
  duties: PlanDepartmentDuties['duties']
  caption: string
}) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <table className="table stacked duties">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{word.item}</th>
          <th scope="col">{word.asWritten}</th>
          <th scope="col">{word.beside}</th>
          <th scope="col" className="num">
            {word.page}
          </th>
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <tr key={duty.id}>
            <th scope="row">
              <ItemLink item={duty} />
              {duty.relisted !== null && (
                <>
                  {' '}
                  <span className="chip duties__relisted" lang="ja">
                    {duty.relisted}
                  </span>
                </>
              )}
            </th>
            <td data-label={word.asWritten}>
              <span lang="ja">{duty.words}</span>
            </td>
            <td data-label={word.beside}>
              {duty.others.length === 0 ? null : (
                <span lang="ja">
                  {duty.others.map((name) => (
                    <span key={name} className="duties__other">
                      <Link to="/$region/$vision/departments/$name" params={{ ...params, name }}>
                        {name}
                      </Link>
                    </span>
                  ))}
                </span>
              )}
            </td>
            <td className="num" data-label={word.page}>
              {word.pageOf(duty.citation.page, duty.citation.sheet)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
