import type { Me, Person } from '@renkei/schema'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { ActButton, ActsTable } from '../ui/acts-table.tsx'
import { formatDay } from '../ui/time.ts'
import type { Asked } from './people-section.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

export function PeopleTable({
  me,
  people,
  hasDepartments,
  onAsk,
}: {
  me: Me
  people: readonly Person[]
  hasDepartments: boolean
  onAsk: (asked: Asked) => void
}) {
  const word = useWords(words)
  return (
    <ActsTable
      caption={word.people}
      heads={[word.name, ...(hasDepartments ? [word.department] : []), word.role, word.state]}
    >
      {people.map((person) => (
        <Row
          key={person.id}
          person={person}
          isMe={person.id === me.id}
          hasDepartments={hasDepartments}
          onAsk={onAsk}
        />
      ))}
    </ActsTable>
  )
}

function Row({
  person,
  isMe,
  hasDepartments,
  onAsk,
}: {
  person: Person
  isMe: boolean
  hasDepartments: boolean
  onAsk: (asked: Asked) => void
}) {
  const word = useWords(words)
  const { role: roles } = useTerms()
  const language = useLanguage()
  const { name, email, department, role, deactivatedAt, secondFactor, demonstration } = person
  const { lastSignIn, position } = person
  const button = (what: Asked['what'], label: string, of: string) => (
    <ActButton label={label} of={of} onClick={() => onAsk({ what, person })} />
  )
  return (
    <tr>
      <th scope="row">
        <Marked text={name} />
        <span className="acts-table__under">{email}</span>
      </th>
      {hasDepartments && (
        <td>
          <Marked text={department?.name} />
          {position !== '' && (
            <span className="acts-table__under">
              <Marked text={position} />
            </span>
          )}
        </td>
      )}
      <td>{roles[role]}</td>
      <td>
        {deactivatedAt === null ? word.active : <span className="chip">{word.deactivated}</span>}
        {secondFactor && <span className="acts-table__under">{word.factor}</span>}
        <span className="acts-table__under">
          {word.lastSignIn(lastSignIn === null ? null : formatDay(lastSignIn, language))}
        </span>
      </td>
      <td className="acts-table__acts">
        {isMe ? (
          <span className="quiet">{word.you}</span>
        ) : deactivatedAt === null ? (
          <>
            {hasDepartments && button('move', word.move, word.moveOf(name))}
            {!demonstration && button('help', word.help, word.helpOf(name))}
            {button('deactivate', word.deactivate, word.deactivateOf(name))}
          </>
        ) : (
          button('reactivate', word.reactivate, word.reactivateOf(name))
        )}
      </td>
    </tr>
  )
}
