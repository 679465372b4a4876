import {
  type Assignment,
  type AssignmentWritten,
  formatDeadline,
  inquiryLimits,
  readDeadline,
  type Response,
} from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { Asking } from '../../writing/asking.tsx'
import { refreshResponses } from '../queries.ts'
import { useResponseWords } from '../refusal-words.ts'
import { words } from './words.ts'

type Props = { one: Assignment; response: Response; onClose: () => void }

/** What is asked about a department's rows before something is done with them. */
const useStep = ({ one, response }: Props) => ({
  step: {
    ...{ inquiry: response.inquiry.id, municipality: response.municipality },
    ...{ department: one.department.id, version: one.version },
  },
  own: useResponseWords(),
  refresh: refreshResponses,
})

/** Gives a department another day, and other words with it. */
export function ScheduleDialog(props: Props) {
  const { one, onClose } = props
  const word = useWords(words)
  const language = useLanguage()
  const { step, ...asking } = useStep(props)
  const [deadline, setDeadline] = useState(
    one.deadline === null ? '' : formatDeadline(one.deadline, 'ja'),
  )
  const [note, setNote] = useState(one.note)
  const read = readDeadline(deadline).deadline
  return (
    <Asking<AssignmentWritten>
      title={word.scheduleTitle(one.department.name)}
      verb={word.schedule}
      act={() => client.assignment.schedule.mutate({ ...step, deadline, note })}
      {...asking}
      onClose={onClose}
    >
      <TextField
        label={word.byDay}
        help={word.dayHelp}
        value={deadline}
        onChange={({ target }) => setDeadline(target.value)}
        below={read !== null && <p className="help">{formatDeadline(read, language)}</p>}
      />
      <TextArea
        label={word.note}
        lang="ja"
        value={note}
        limit={inquiryLimits.reason}
        onChange={({ target }) => setNote(target.value)}
      />
    </Asking>
  )
}

/** Sends a department's rows back, with what is to be changed. */
export function SendBackDialog(props: Props) {
  const { one, onClose } = props
  const word = useWords(words)
  const { step, ...asking } = useStep(props)
  const [remark, setRemark] = useState('')
  return (
    <Asking<AssignmentWritten>
      title={word.sendBackTitle(one.department.name)}
      verb={word.sendBack}
      act={() => client.assignment.return.mutate({ ...step, remark })}
      {...asking}
      onClose={onClose}
    >
      <p>{word.sendBackText}</p>
      <TextArea
        label={word.remark}
        need="required"
        lang="ja"
        value={remark}
        limit={inquiryLimits.body}
        onChange={({ target }) => setRemark(target.value)}
      />
    </Asking>
  )
}
