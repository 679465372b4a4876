import { type ComponentProps, type ReactNode, useId } from 'react'
import { useWords } from '../i18n.tsx'
import { Marked } from './marked.tsx'
import { words } from './field-words.ts'
import { Icon } from './icon.tsx'
import { Printed } from './printed.tsx'

/** What surrounds a field. */
export type FieldProps = {
  label: ReactNode
  /** Stands between the label and the field. */
  help?: ReactNode
  /** What is wrong and what to do about it. */
  error?: string | undefined
  /** 必須 or 任意 after the label; neither where it goes without saying. */
  need?: 'required' | 'optional' | undefined
  /** 変更, say: a sign after the label. */
  sign?: ReactNode
  /** Below the field: notes, remarks, former values. */
  below?: ReactNode
}

/** What ties a control to its words: spread it on the control. */
export type Tie = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  'aria-required': true | undefined
}

export const errorId = (id: string): string => `${id}-error`

/** 必須 or 任意. */
export function Need({ need }: { need?: FieldProps['need'] }) {
  const word = useWords(words)
  if (need === undefined) return null
  return (
    <>
      {' '}
      <span className={need === 'required' ? 'req' : 'opt-t'}>{word[need]}</span>
    </>
  )
}

/** The sentence under a field: what is wrong, and the next step. */
export function ErrorText({ id, children }: { id: string; children: string }) {
  return (
    <p className="error-text" id={id}>
      <Icon name="error" />
      <span>
        <Marked text={children} />
      </span>
    </p>
  )
}

/** Label, 必須, help, the control, its error, and what stands below it. */
export function Field({
  id: given,
  label,
  help,
  error,
  need,
  sign,
  below,
  describedBy,
  children,
}: FieldProps & {
  id?: string | undefined
  /** Ids of further texts about the control. */
  describedBy?: string | undefined
  children: (tie: Tie) => ReactNode
}) {
  const own = useId()
  const id = given ?? own
  const helpId = `${id}-help`
  const described = [help && helpId, error && errorId(id), describedBy].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        <Need need={need} />
        {sign}
      </label>
      {help && (
        <p className="help" id={helpId}>
          <Marked text={help} />
        </p>
      )}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described === '' ? undefined : described,
        'aria-required': need === 'required' ? true : undefined,
      })}
      {error && <ErrorText id={errorId(id)}>{error}</ErrorText>}
      {below}
    </div>
  )
}

const split = <P extends FieldProps>({ label, help, error, need, sign, below, ...rest }: P) => ({
  field: { label, help, error, need, sign, below },
  rest,
})

/** One line of text; takes whatever an `input` takes. */
export function TextField(props: FieldProps & ComponentProps<'input'>) {
  const { field, rest } = split(props)
  const { id, className, 'aria-describedby': describedBy, ...input } = rest
  return (
    <Field {...field} id={id} describedBy={describedBy}>
      {(tie) => (
        <>
          <input {...input} {...tie} className={`input ${className ?? ''}`.trim()} />
          {input.type !== 'password' && <Printed>{input.value}</Printed>}
        </>
      )}
    </Field>
  )
}

/** Several lines, and how many characters of `limit` they are. More than that are told, never cut off: a text
 * that was pasted stays whole until its writer shortens it. */
export function TextArea({
  limit,
  ...props
}: FieldProps & Omit<ComponentProps<'textarea'>, 'maxLength'> & { limit?: number }) {
  const word = useWords(words)
  const { field, rest } = split(props)
  const { id: given, className, 'aria-describedby': describedBy, ...area } = rest
  const own = useId()
  const id = given ?? own
  const count = [...String(area.value ?? '').trim()].length
  const isCounted = limit !== undefined
  const isOver = isCounted && count > limit
  const counterId = `${id}-count`
  const below = (
    <>
      {isCounted && (
        <p className={isOver ? 'help counter late' : 'help counter'} id={counterId}>
          {word.count(count, limit)}
        </p>
      )}
      {field.below}
    </>
  )
  const described = [describedBy, isCounted && counterId].filter(Boolean).join(' ')
  return (
    <Field
      {...field}
      id={id}
      error={field.error ?? (isOver ? word.over(count - limit) : undefined)}
      below={below}
      describedBy={described}
    >
      {(tie) => (
        <>
          <textarea rows={3} {...area} {...tie} className={`textarea ${className ?? ''}`.trim()} />
          <Printed>{area.value}</Printed>
        </>
      )}
    </Field>
  )
}

/** A choice from a list; its `option`s are the children. */
export function Select(props: FieldProps & ComponentProps<'select'>) {
  const { field, rest } = split(props)
  const { id, className, 'aria-describedby': describedBy, ...select } = rest
  return (
    <Field {...field} id={id} describedBy={describedBy}>
      {(tie) => <select {...select} {...tie} className={`select ${className ?? ''}`.trim()} />}
    </Field>
  )
}
