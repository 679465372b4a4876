import {
  type Assignment,
  assignmentTransitions as transitions,
  allows,
  formatDeadline,
  type Response,
} from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { formatDay } from '../../ui/time.ts'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshResponses } from '../queries.ts'
import { useResponseWords } from '../refusal-words.ts'
import { ScheduleDialog, SendBackDialog } from './dialogs.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** How far every department is with its rows, and what to do about those that are not done. */
export function Desks({ response, canWrite }: { response: Response; canWrite: boolean }) {
  const word = useWords(words)
  const [said, say] = useState<string>()
  const { refused, write } = useWriting(refreshResponses, useResponseWords())
  const { assignments } = response
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  const remind = async ({ department: { id, name } }: Assignment) => {
    say(undefined)
    const outcome = await write(() => client.assignment.remind.mutate({ ...ref, department: id }))
    if ('done' in outcome) say(outcome.done ? word.remindedNow(name) : word.remindedAlready(name))
  }
  return (
    <Section title={word.desks}>
      <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
      <div role="status">{said !== undefined && <p className="done-line">{said}</p>}</div>
      {assignments.length === 0 ? (
        <Empty>
          <p>{word.noDesks}</p>
        </Empty>
      ) : (
        <table className="table stacked desks">
          <caption className="vh">{word.desks}</caption>
          <thead>
            <tr>
              <th scope="col">{word.desk}</th>
              <th scope="col">{word.count}</th>
              <th scope="col">{word.deadline}</th>
              <th scope="col">{word.state}</th>
              {canWrite && <th scope="col">{word.acts}</th>}
            </tr>
          </thead>
          <tbody>
            {assignments.map((one) => (
              <DeskRow
                key={one.department.id}
                one={one}
                response={response}
                canWrite={canWrite}
                onRemind={() => void remind(one)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function DeskRow({
  one,
  response,
  canWrite,
  onRemind,
}: {
  one: Assignment
  response: Response
  canWrite: boolean
  onRemind: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const [asking, ask] = useState<'schedule' | 'return'>()
  const { department, people, deadline, note, state, remark, reportedAt, remindedOn } = one
  const props = { one, response, onClose: () => ask(undefined) }
  return (
    <tr>
      <th scope="row" lang="ja">
        {department.name}
        {people === 0 && <span className="block small late">{word.nobody}</span>}
        {note !== '' && <span className="block small quiet desks__note">{note}</span>}
      </th>
      <td data-label={word.count}>
        {one.answered}／{one.asked}
      </td>
      <td data-label={word.deadline}>
        {deadline === null ? (
          <span className="quiet">{word.sameDeadline}</span>
        ) : (
          formatDeadline(deadline, language)
        )}
        {remindedOn !== null && state === 'open' && (
          <span className="block small quiet">
            {word.reminded(formatDay(remindedOn, language))}
          </span>
        )}
      </td>
      <td data-label={word.state}>
        {reportedAt === null ? (
          word.open
        ) : (
          <b>
            <Marked text={word.reported(formatDay(reportedAt, language))} />
          </b>
        )}
        {one.changed > 0 && <span className="block small late">{word.changed(one.changed)}</span>}
        {remark !== null && (
          <span className="block small desks__note" lang="ja">
            {word.sentBack(remark)}
          </span>
        )}
      </td>
      {canWrite && (
        <td data-label={word.acts}>
          <span className="desks__acts">
            {allows(transitions.remind, state) && people > 0 && (
              <button type="button" className="btn btn--sm" onClick={onRemind}>
                {word.remind}
                <span className="vh">{word.of(department.name)}</span>
              </button>
            )}
            {allows(transitions.schedule, state) && (
              <button type="button" className="btn btn--sm" onClick={() => ask('schedule')}>
                {word.schedule}
                <span className="vh">{word.of(department.name)}</span>
              </button>
            )}
            {allows(transitions.return, state) && (
              <button type="button" className="btn btn--sm" onClick={() => ask('return')}>
                {word.sendBack}
                <span className="vh">{word.of(department.name)}</span>
              </button>
            )}
          </span>
          {asking === 'schedule' && <ScheduleDialog {...props} />}
          {asking === 'return' && <SendBackDialog {...props} />}
        </td>
      )}
    </tr>
  )
}
