import type { ApplicationState, OpenAssignment } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { words as applicationWords } from '../application/door/words.ts'
import { useTerms, useWords } from '../i18n.tsx'
import { words } from './words.ts'

type Item = Pick<OpenAssignment, 'id' | 'title' | 'region' | 'vision'>

/** Applications, answers and 庁内照会 that somebody has yet to finish, each a link to it. */
export function OpenItems({
  applications,
  inquiries = [],
  assignments,
}: {
  applications: readonly (Item & { state: ApplicationState })[]
  inquiries?: readonly Item[]
  assignments: readonly OpenAssignment[]
}) {
  const word = useWords(words)
  const { untitled } = useWords(applicationWords)
  const { applicationState } = useTerms()
  const at = ({ id, region, vision }: Item) => ({ region, vision: String(vision), id: String(id) })
  const inquiryLink = (one: Item) => (
    <Link to="/$region/$vision/inquiries/$id" params={at(one)} lang="ja">
      {one.title}
    </Link>
  )
  return (
    <ul>
      {applications.map((one) => (
        <li key={`application-${one.id}`}>
          {word.openApplication(applicationState[one.state])}
          <Link to="/$region/$vision/applications/$id" params={at(one)}>
            {one.title === '' ? untitled : <span lang="ja">{one.title}</span>}
          </Link>
        </li>
      ))}
      {inquiries.map((one) => (
        <li key={`inquiry-${one.id}`}>
          {word.openInquiry}
          {inquiryLink(one)}
        </li>
      ))}
      {assignments.map((one) => (
        <li key={`assignment-${one.id}`}>
          {word.openAssignment(one.answered, one.asked)}
          {inquiryLink(one)}
        </li>
      ))}
    </ul>
  )
}
