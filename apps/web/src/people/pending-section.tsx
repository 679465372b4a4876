import type { Invitation, MailOutcome } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { inARow, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Waiting } from '../ui/states.tsx'
import { Section } from '../ui/section.tsx'
import { Marked } from '../ui/marked.tsx'
import { problemWords } from '../mail/door/problem-words.ts'
import { formatDay, formatMoment } from '../ui/time.ts'
import { ActsTable } from '../ui/acts-table.tsx'
import { InvitationLink } from './made-link.tsx'
import { type Place, refresh, useInvitations } from './queries.ts'
import { SureDialog } from './sure-dialog.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './words.ts'

/** Invitations nobody has followed yet: send again, or take back. */
export function PendingSection({ place }: { place: Place | null }) {
  const word = useWords(words)
  const invitations = useInvitations(place)
  const writing = useWriting<string>(refresh)
  const { write } = writing
  const [asked, ask] = useState<Invitation>()
  const [link, setLink] = useState<{ email: string; link: string }>()
  const resend = ({ email, name, role, position, department }: Invitation) =>
    write(async () => {
      const { mailed, link: made } = await client.invitation.send.mutate({
        email: email ?? '',
        name: name ?? '',
        role,
        position,
        department: department?.id ?? null,
      })
      if (made !== null) setLink({ email: email ?? '', link: made })
      return mailed ? word.mailed(email ?? '') : word.notMailed(email ?? '')
    })
  const cancel = ({ id, email }: Invitation) => {
    ask(undefined)
    return write(async () => {
      await client.invitation.cancel.mutate({ invitation: id })
      return word.cancelled(email ?? '')
    })
  }
  return (
    <Section title={word.pending}>
      <Outcome of={writing} />
      {link && <InvitationLink of={link} onClose={() => setLink(undefined)} />}
      {invitations === undefined ? (
        <Waiting rows={2} />
      ) : invitations.length === 0 ? (
        <p>{word.noPending}</p>
      ) : (
        <ActsTable caption={word.pending} heads={[word.email, word.department, word.expires]}>
          {invitations.map((one) => (
            <Row
              key={one.id}
              invitation={one}
              onResend={() => void resend(one)}
              onCancel={() => ask(one)}
            />
          ))}
        </ActsTable>
      )}
      {asked && (
        <SureDialog
          title={word.cancelSure(asked.email ?? '')}
          help={word.cancelHelp}
          verb={word.cancelInvitation}
          onSure={() => void cancel(asked)}
          onClose={() => ask(undefined)}
        />
      )}
    </Section>
  )
}

function MailState({ mail: { state, problem, at } }: { mail: MailOutcome }) {
  const language = useLanguage()
  const word = useWords(words)
  const problems = useWords(problemWords)
  const advice = problem && problems[problem]
  return (
    <span className={state === 'failed' ? 'acts-table__under failed' : 'acts-table__under'}>
      {inARow(
        language,
        state === 'sent' ? word.mail.sent(formatMoment(at, language)) : word.mail[state],
        advice?.what,
        state === 'failed' && advice?.todo,
      )}
    </span>
  )
}

function Row({
  invitation: { email, name, department, role, position, expiresAt, state, mail },
  onResend,
  onCancel,
}: {
  invitation: Invitation
  onResend: () => void
  onCancel: () => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { role: roles } = useTerms()
  return (
    <tr>
      <th scope="row">
        {email}
        {name && (
          <span className="acts-table__under">
            <Marked text={name} />
          </span>
        )}
      </th>
      <td>
        <Marked text={department?.name} />{' '}
        <span className="acts-table__under">
          <Marked text={[roles[role], position].filter(Boolean).join(' ')} />
        </span>
      </td>
      <td>
        {state === 'expired' ? <b>{word.expired}</b> : formatDay(expiresAt, language)}
        {mail && <MailState mail={mail} />}
      </td>
      <td className="acts-table__acts">
        <button
          type="button"
          className="btn btn--sm"
          aria-label={word.resendOf(email ?? '')}
          onClick={onResend}
        >
          {word.resend}
        </button>
        {state === 'open' && (
          <button
            type="button"
            className="btn btn--sm"
            aria-label={word.cancelOf(email ?? '')}
            onClick={onCancel}
          >
            {word.cancelInvitation}
          </button>
        )}
      </td>
    </tr>
  )
}
