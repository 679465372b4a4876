import { type Person, readTransferDay } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { Waiting } from '../ui/states.tsx'
import { OpenItems } from './open-items.tsx'
import { useHandover } from './queries.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** Before somebody leaves a post: what is open with them, and whether nobody would be left. `leaves`
 * says what they leave, by what was chosen so far; `day` when, as typed. */
export function HandoverNote({
  person: { id, name, role, position, department, municipality },
  leaves,
  day,
}: {
  person: Person
  leaves: { department: boolean; municipality: boolean; role: boolean; post: boolean }
  day: string
}) {
  const word = useWords(words)
  const { data: handover, isError } = useHandover(id, readTransferDay(day).on)
  if (isError) return <Notice title={word.handoverUnknown} />
  if (!handover) return <Waiting rows={2} />
  const { applications, inquiries, assignments } = handover
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
      <h3>
        <Marked text={word.openWith(name)} />
      </h3>
      {applications.length + inquiries.length + assignments.length === 0 ? (
        <p>{word.nothingOpen}</p>
      ) : (
        <OpenItems {...{ applications, inquiries, assignments }} />
      )}
    </div>
  )
}
