import { type Alignment, type AlignmentState, can } from '@renkei/schema'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../api.ts'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { useVisionParams } from '../../vision/address.ts'
import { words } from '../decide-words.ts'
import { useWrite } from '../use-write.ts'
import './decide.css'

const verbs = {
  confirm: (input: Decision) => client.alignment.confirm.mutate(input),
  reject: (input: Decision) => client.alignment.reject.mutate(input),
  takeBack: (input: Decision) => client.alignment.takeBack.mutate(input),
}
type Decision = Pick<Alignment, 'id' | 'version'>
type Verb = keyof typeof verbs

const choices = (state: AlignmentState): Verb[] =>
  state === 'proposed' ? ['confirm', 'reject'] : ['takeBack']

/** For the policy office: whether a project serves an item. Nothing for anyone else. */
export function DecideAlignment({ alignment }: { alignment: Alignment }) {
  const { region } = useVisionParams()
  if (!can(useMe(), 'alignment.confirm', { region })) return null
  return <Buttons alignment={alignment} />
}

function Buttons({ alignment }: { alignment: Alignment }) {
  const language = useLanguage()
  const word = useWords(words)
  const { refused, isPending, write } = useWrite()
  const [done, setDone] = useState<AlignmentState>()
  const group = useRef<HTMLDivElement>(null)
  const { id, version, state, project, item } = alignment
  const decide = async (verb: Verb) => {
    setDone(undefined)
    const outcome = await write(() => verbs[verb]({ id, version }))
    if ('done' in outcome) setDone(outcome.done.state)
  }
  // The button that was pressed is gone; what can be done now takes the focus.
  useEffect(() => {
    if (done !== undefined) group.current?.querySelector('button')?.focus()
  }, [done])
  return (
    <div className="link-acts">
      <div
        className="link-acts__row"
        role="group"
        aria-label={word.group(titleIn(language, project).text, item.title)}
        aria-busy={isPending}
        ref={group}
      >
        {choices(state).map((verb) => (
          <button
            key={verb}
            type="button"
            className={verb === 'takeBack' ? 'btn btn--sm btn--text' : 'btn btn--sm'}
            aria-disabled={isPending}
            onClick={() => void decide(verb)}
          >
            {word[verb]}
          </button>
        ))}
      </div>
      <p className="vh" role="status">
        {done === undefined || isPending ? '' : word.done[done]}
      </p>
      <div role="alert">
        {refused !== undefined && <p className="alert-line small">{refused}</p>}
      </div>
    </div>
  )
}
