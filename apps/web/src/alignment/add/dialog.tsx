import { checkText, fold, type FieldError, type PlanItemName } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { projectsQuery } from '../../project/queries.ts'
import { Dialog, DialogActs } from '../../ui/dialog.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { Title } from '../../ui/title.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { useWrite } from '../use-write.ts'
import { ItemChoice } from './item-choice.tsx'
import { words } from './words.ts'
import './add.css'

/** Links a project to an item that nothing proposed. `item`: chosen to begin with. */
export function AddDialog({ item, onClose }: { item?: PlanItemName; onClose: () => void }) {
  const language = useLanguage()
  const word = useWords(words)
  const ref = useVisionRef()
  const frame = useFrame()
  const { refused, isPending, write } = useWrite()
  const [typed, setTyped] = useState<Typed>({ project: '', item, reason: '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const { data: projects } = useQuery(projectsQuery(ref))
  const numbers = useNumbers()
  const named =
    typed.project.trim() === ''
      ? undefined
      : projects?.find((one) => isNamed(typed.project, numbers.sign(one)))
  const type = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change })
    setErrors(errors.filter(({ field }) => !Object.hasOwn(change, field)))
  }
  const show = (found: FieldError[]) => {
    setErrors(found)
    const first = found[0]
    if (first) focusField(`add-${first.field}`)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = checkTyped(typed)
    if (wrong.length === 0 && !named) wrong.push({ field: 'project', problem: 'unknownCode' })
    if (wrong.length > 0 || !typed.item || !named) return show(wrong)
    const project = named.number
    const { plan, id } = typed.item
    const input = { ...ref, project, plan, item: id, reason: typed.reason }
    const outcome = await write(() => client.alignment.add.mutate(input))
    if ('done' in outcome) onClose()
    else show(outcome.fields)
  }
  const errorOf = (field: string): string | undefined => {
    const error = errors.find((one) => one.field === field)
    if (!error) return undefined
    if (field === 'project' && error.problem === 'unknownCode') {
      return word.unknownProject(typed.project.trim())
    }
    if (field === 'item') {
      const texts = { required: word.chooseItem, taken: word.taken, unknownCode: word.notAlignable }
      return texts[error.problem as keyof typeof texts]
    }
    return problemText(language, error, {
      label: field === 'project' ? word.project : word.reason,
      answeredBy: 'typing',
    })
  }
  return (
    <Dialog title={word.title} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <p className="small">{word.help}</p>
        <TextField
          id="add-project"
          label={word.project}
          help={word.projectHelp}
          need="required"
          className="add-number"
          {...(frame.vision.numbered ? { inputMode: 'numeric' as const } : {})}
          autoComplete="off"
          value={typed.project}
          error={errorOf('project')}
          onChange={({ target }) => type({ project: target.value })}
          below={
            <p className="small" role="status">
              {named && <Title of={named} />}
            </p>
          }
        />
        <ItemChoice
          chosen={typed.item}
          error={errorOf('item')}
          choose={(chosen) => type({ item: chosen })}
        />
        <TextArea
          id="add-reason"
          label={word.reason}
          help={word.reasonHelp}
          need="required"
          limit={longestReason}
          value={typed.reason}
          error={errorOf('reason')}
          onChange={({ target }) => type({ reason: target.value })}
        />
        <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.submit}
        </DialogActs>
      </form>
    </Dialog>
  )
}

/** What is typed and chosen for a new link, as typed. */
type Typed = { project: string; item: PlanItemName | undefined; reason: string }

/** The longest reason, in characters. */
const longestReason = 500

/** Whether a project is meant by its number as typed: in either width, No. before it or not. */
const isNamed = (typed: string, sign: string): boolean =>
  sign !== '' &&
  fold(typed)
    .replace(/^no\.?\s*/, '')
    .trim() === fold(sign)

/** What is wrong before the registry is asked. */
function checkTyped({ project, item, reason }: Typed): FieldError[] {
  const errors: FieldError[] = []
  if (project.trim() === '') errors.push({ field: 'project', problem: 'required' })
  if (item === undefined) errors.push({ field: 'item', problem: 'required' })
  return [...errors, ...checkText('reason', reason, longestReason)]
}
