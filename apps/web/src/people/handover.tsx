import type { Person } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { words as applicationWords } from '../application/door/words.ts'
import { useTerms, useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { Waiting } from '../ui/states.tsx'
import { useHandover } from './queries.ts'
import { words } from './words.ts'

/** Before somebody leaves a post: what is open with them, and whether nobody would be left. `leaves`
 * says what they leave, by what was chosen so far. */
export function HandoverNote({
  person: { id, name, role, position, department, municipality },
  leaves,
}: {
  person: Person
  leaves: { department: boolean; municipality: boolean; role: boolean; post: boolean }
}) {
  const word = useWords(words)
  const { untitled } = useWords(applicationWords)
  const { applicationState } = useTerms()
  const { data: handover, isError } = useHandover(id)
  if (isError) return <Notice title={word.handoverUnknown} />
  if (!handover) return <Waiting rows={2} />
  const { applications, inquiries } = handover
  const warnings = [
    leaves.municipality && municipality && handover.municipality === 0
      ? word.nobodyInMunicipality(municipality.name)
      : leaves.department && department && handover.department === 0
        ? word.nobodyInDepartment(department.name)
        : undefined,
    leaves.post && handover.lastOfPost ? word.nobodyInPost(position) : undefined,
    leaves.role && role === 'municipalityAdmin' && handover.sameRole === 0
      ? word.noAdmin
      : undefined,
  ].filter((warning) => warning !== undefined)
  return (
    <div className="people-handover">
      {warnings.map((warning) => (
        <Notice key={warning} title={warning} />
      ))}
      <h3>{word.openWith(name)}</h3>
      {applications.length + inquiries.length === 0 ? (
        <p>{word.nothingOpen}</p>
      ) : (
        <ul>
          {applications.map(({ id: application, title, state, region, vision }) => (
            <li key={`application-${application}`}>
              {word.openApplication(applicationState[state])}
              <Link
                to="/$region/$vision/applications/$id"
                params={{ region, vision: String(vision), id: String(application) }}
              >
                {title === '' ? untitled : title}
              </Link>
            </li>
          ))}
          {inquiries.map(({ id: inquiry, title, region, vision }) => (
            <li key={`inquiry-${inquiry}`}>
              {word.openInquiry}
              <Link
                to="/$region/$vision/inquiries/$id"
                params={{ region, vision: String(vision), id: String(inquiry) }}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
