import type { Mail, MailPage } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, queryClient } from '../api.ts'
import { Pager } from '../chrome/pager.tsx'
import { useWords } from '../i18n.tsx'
import { ActsTable } from '../ui/acts-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import type { QuestionState } from './address.ts'
import { States } from './filters.tsx'
import { Row, type Verb } from './row.tsx'
import { words } from './words.ts'

/** The mails asked for, or what to do when there are none. */
export function Found({
  page: { mails, total, page, size, counts },
  state,
  busy,
}: {
  page: MailPage
  state: QuestionState
  /** Another answer is on its way. */
  busy: boolean
}) {
  const word = useWords(words)
  const { writing, change } = useChange()
  const [asked, ask] = useState<Mail>()
  return (
    <section aria-label={word.title} aria-busy={busy}>
      <States state={state} counts={counts} />
      <Outcome of={writing} />
      {mails.length > 0 ? (
        <ActsTable caption={word.title} heads={[word.recipient, word.content, word.outcome]}>
          {mails.map((mail) => (
            <Row
              key={mail.id}
              mail={mail}
              // To cancel is final, to send is what was wanted anyway.
              onAct={(verb) => (verb === 'cancel' ? ask(mail) : change(verb, mail))}
            />
          ))}
        </ActsTable>
      ) : (
        <Nothing total={total} state={state} />
      )}
      <Pager page={page} total={total} size={size} addressOf={state.addressOf} />
      {asked && (
        <Dialog title={word.cancelSure(asked.address)} onClose={() => ask(undefined)}>
          <p>{word.cancelHelp}</p>
          <div className="acts-row">
            <button
              type="button"
              className="btn btn--fill"
              onClick={() => {
                ask(undefined)
                change('cancel', asked)
              }}
            >
              {word.cancelDo}
            </button>
            <button type="button" className="btn" onClick={() => ask(undefined)}>
              {word.back}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

function Nothing({
  total,
  state: { question, addressOf },
}: {
  total: number
  state: QuestionState
}) {
  const word = useWords(words)
  if (total > 0) {
    return (
      <Empty>
        <p>{word.emptyPage}</p>
        <Link to="." search={addressOf({ page: 1 })}>
          {word.firstPage}
        </Link>
      </Empty>
    )
  }
  const narrowed = question.text !== '' || question.municipality !== undefined
  return (
    <Empty>
      <p>
        {narrowed
          ? word.emptyFound
          : question.state
            ? word.emptyState(word.state[question.state])
            : word.empty}
      </p>
      {narrowed && (
        <Link to="." search={{}}>
          {word.reset}
        </Link>
      )}
    </Empty>
  )
}

const refresh = () => queryClient.invalidateQueries({ queryKey: api.mail.pathKey() })

/** Has a mail sent at once, or not at all, and tells what became of it. */
function useChange() {
  const { meanwhile, retried, cancelled } = useWords(words)
  const own = { mailNotFound: meanwhile, stateChanged: meanwhile }
  const { write, ...writing } = useWriting<string>(refresh, own)
  const change = (verb: Verb, { id, address }: Mail) =>
    void write(async () => {
      await client.mail[verb].mutate({ mail: id })
      return verb === 'retry' ? retried(address) : cancelled(address)
    })
  return { writing, change }
}
