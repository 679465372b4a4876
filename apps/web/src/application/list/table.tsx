import { type ApplicationItem, numberMark } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { formatMoment } from '../../ui/time.ts'
import { useVisionParams } from '../../vision/address.ts'
import { StateChip } from '../door/state-chip.tsx'
import { words as common } from '../door/words.ts'
import { words } from './words.ts'

/** Applications, one a row; on a phone one below the other. */
export function ApplicationTable({ items }: { items: readonly ApplicationItem[] }) {
  const language = useLanguage()
  const word = useWords(words)
  const { untitled } = useWords(common)
  const { applicationKind: kinds } = useTerms()
  const params = useVisionParams()
  return (
    <table className="table apps">
      <thead>
        <tr>
          <th scope="col">{word.state}</th>
          <th scope="col">{word.kind}</th>
          <th scope="col">{word.project}</th>
          <th scope="col">{word.department}</th>
          <th scope="col">{word.answers}</th>
          <th scope="col">{word.updated}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { id, kind, printed, title, department, consents, updatedAt } = item
          return (
            <tr key={id}>
              <td>
                <StateChip of={item} />
              </td>
              <td>{kinds[kind]}</td>
              <th scope="row">
                {printed !== '' && <span className="quiet">{numberMark(language, printed)} </span>}
                <Link
                  to="/$region/$vision/applications/$id"
                  params={{ ...params, id: String(id) }}
                  lang={title === '' ? undefined : 'ja'}
                >
                  {title === '' ? untitled : title}
                </Link>
              </th>
              <td lang="ja">{department}</td>
              <td data-label={word.answers}>
                {consents.asked > 0 && word.answersOf(consents.answered, consents.asked)}
              </td>
              <td data-label={word.updated}>{formatMoment(updatedAt, language)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
