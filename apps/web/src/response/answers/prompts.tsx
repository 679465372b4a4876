import {
  chosenOf,
  type InquiryAnswer,
  type InquiryPost,
  type Prompt,
  promptField,
} from '@renkei/schema'
import { memo } from 'react'
import { useWords } from '../../i18n.tsx'
import { Checkbox, FieldGroup } from '../../ui/choice.tsx'
import { Printed } from '../../ui/printed.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import { type Entry, idOf } from '../model/entry.ts'
import { useAnswering, useEntry } from '../model/use-store.ts'
import { FormerFrom } from './former-from.tsx'
import { AnswerFiles } from './files.tsx'
import { PromptFilling } from './filling.tsx'
import { tieOf } from './problem.tsx'
import { AnswerRow, TextCell } from './row.tsx'
import { AnswerHead, type TableProps } from './table.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** The office's own prompts in their order: of each one row, or a row a project. */
export function PromptTables({ sections, postsOf }: TableProps) {
  const { store } = useAnswering()
  const answers = sections.flatMap(({ keys }) =>
    keys.flatMap((key) => store.entry(key)?.answer ?? []),
  )
  const byPrompt = Map.groupBy(answers, ({ prompt }) => prompt?.number ?? 0)
  return [...byPrompt]
    .toSorted(([one], [other]) => one - other)
    .map(([number, of]) => <PromptTable key={number} of={of} postsOf={postsOf} />)
}

const columns = 5

function PromptTable({
  of,
  postsOf,
}: {
  of: readonly InquiryAnswer[]
  postsOf: (key: string) => readonly InquiryPost[]
}) {
  const word = useWords(words)
  const prompt = of[0]?.prompt
  if (!prompt) return null
  const { number, title, help, required } = prompt
  return (
    <section className="prompt-answers" aria-labelledby={`prompt-${number}`}>
      <h2 id={`prompt-${number}`}>
        <span lang="ja">
          <Marked text={word.prompt(number, title)} />
        </span>{' '}
        <span className={required ? 'req' : 'opt-t'}>
          {required ? word.required : word.optional}
        </span>
      </h2>
      {help !== '' && (
        <p className="help" lang="ja">
          {help}
        </p>
      )}
      <PromptFilling of={of} />
      <table className="answer answer--prompt" aria-labelledby={`prompt-${number}`}>
        <AnswerHead subject={of[0]?.project === null ? word.subject : word.project}>
          <th scope="col">{word.reply}</th>
        </AnswerHead>
        <tbody>
          {of.map(({ key }) => (
            <PromptRow key={key} answerKey={key} prompt={prompt} posts={postsOf(key)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const PromptRow = memo(function PromptRow({
  answerKey,
  prompt,
  posts,
}: {
  answerKey: string
  prompt: Prompt
  posts: readonly InquiryPost[]
}) {
  const word = useWords(words)
  const entry = useEntry(answerKey)
  if (!entry) return null
  const { answer } = entry
  const former = answer.previous?.draft[promptField]
  const subject = answer.project === null ? word.whole : answer.title
  return (
    <AnswerRow entry={entry} posts={posts} columns={columns}>
      <th scope="row" className="answer__title" data-no={answer.printed} lang="ja">
        {subject}
      </th>
      <td className="answer__text" data-label={word.reply}>
        <Control entry={entry} prompt={prompt} label={word.of(subject, prompt.title)} />
        {former && (
          <span className="small quiet block" lang="ja">
            {word.formerly(former.replaceAll('\n', '、'))}
          </span>
        )}
        <FormerFrom answer={answer} />
      </td>
    </AnswerRow>
  )
})

type ControlProps = { entry: Entry; prompt: Prompt; label: string }

/** What a prompt is answered with, by its type; what was answered where nothing can be written. */
function Control(props: ControlProps) {
  const { canWrite } = useAnswering()
  const { entry, prompt, label } = props
  const typed = entry.draft[promptField] ?? ''
  if (prompt.type === 'file') return <AnswerFiles entry={entry} label={label} />
  if (!canWrite) {
    return (
      <span lang="ja" className="prompt-said">
        {prompt.type === 'number' && typed !== '' ? `${typed} ${prompt.unit}` : typed}
      </span>
    )
  }
  if (prompt.type === 'text') return <TextControl {...props} />
  if (prompt.type === 'choice') return <ChoiceControl {...props} />
  if (prompt.type === 'choices') return <ChoicesControl {...props} />
  return (
    <>
      <span className="with-unit">
        <TextCell entry={entry} field={promptField} label={label} inputMode="decimal" />
        <span lang="ja">{prompt.unit}</span>
      </span>
      <ReadAs typed={typed} unit={prompt.unit} />
    </>
  )
}

function TextControl({ entry, label }: ControlProps) {
  const { store } = useAnswering()
  const { key } = entry.answer
  const typed = entry.draft[promptField] ?? ''
  return (
    <>
      <textarea
        {...tieOf(entry, promptField)}
        className="textarea answer__input"
        id={idOf(key, promptField)}
        aria-label={label}
        rows={2}
        value={typed}
        onChange={({ target }) => store.edit(key, { [promptField]: target.value })}
      />
      <Printed>{typed}</Printed>
    </>
  )
}

function ChoiceControl({ entry, prompt, label }: ControlProps) {
  const { store } = useAnswering()
  const { choose } = useWords(words)
  const { key } = entry.answer
  const typed = entry.draft[promptField] ?? ''
  const [chosen] = chosenOf(prompt, typed) ?? []
  return (
    <select
      {...tieOf(entry, promptField)}
      className="select answer__input"
      id={idOf(key, promptField)}
      aria-label={label}
      lang="ja"
      value={chosen ?? typed}
      onChange={({ target }) => store.edit(key, { [promptField]: target.value })}
    >
      <option value="">{choose}</option>
      {/* What a workbook brought and is none of them stays until another is chosen. */}
      {chosen === undefined && typed !== '' && <option value={typed}>{typed}</option>}
      {prompt.options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  )
}

function ChoicesControl({ entry, prompt, label }: ControlProps) {
  const { store } = useAnswering()
  const { key } = entry.answer
  const chosen = chosenOf(prompt, entry.draft[promptField] ?? '') ?? []
  const choose = (option: string, on: boolean) => {
    const next = prompt.options.filter((one) => (one === option ? on : chosen.includes(one)))
    store.edit(key, { [promptField]: next.join('\n') })
  }
  return (
    <FieldGroup id={idOf(key, promptField)} label={<span className="vh">{label}</span>}>
      {prompt.options.map((option) => (
        <Checkbox
          key={option}
          label={<span lang="ja">{option}</span>}
          checked={chosen.includes(option)}
          onChange={({ target }) => choose(option, target.checked)}
        />
      ))}
    </FieldGroup>
  )
}
