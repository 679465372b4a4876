import { type ComponentProps, type ReactNode, useId } from 'react'
import { ErrorText, errorId, Need, type FieldProps } from './field.tsx'
import { Marked } from './marked.tsx'

type Box = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }

/** A box to tick, with its words beside it. */
export function Checkbox({ label, className, ...input }: Box) {
  return (
    <label className={`check ${className ?? ''}`.trim()}>
      <input {...input} type="checkbox" />
      <span>{label}</span>
    </label>
  )
}

/** One of several; those of one `name` exclude each other. */
export function Radio({ label, className, ...input }: Box) {
  return (
    <label className={`check ${className ?? ''}`.trim()}>
      <input {...input} className="radio" type="radio" />
      <span>{label}</span>
    </label>
  )
}

/** Several controls that answer one question. Its error is tied to the group; `id` takes focus. */
export function FieldGroup({
  id: given,
  label,
  help,
  error,
  need,
  sign,
  below,
  children,
}: FieldProps & { id?: string; children: ReactNode }) {
  const own = useId()
  const id = given ?? own
  const described = [help && `${id}-help`, error && errorId(id)].filter(Boolean).join(' ')
  return (
    <fieldset
      className="field"
      id={id}
      tabIndex={-1}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className="label">
        {label}
        <Need need={need} />
        {sign}
      </legend>
      {help && (
        <p className="help" id={`${id}-help`}>
          <Marked text={help} />
        </p>
      )}
      {children}
      {error && <ErrorText id={errorId(id)}>{error}</ErrorText>}
      {below}
    </fieldset>
  )
}

/** Any of several, to be ticked. */
export function CheckboxGroup<T extends string>({
  label,
  help,
  options,
  nameOf,
  chosen,
  onChange,
}: {
  label: string
  help: string
  options: readonly T[]
  nameOf: (option: T) => string
  chosen: readonly T[]
  onChange: (chosen: readonly T[]) => void
}) {
  return (
    <FieldGroup label={label} help={help}>
      {options.map((option) => (
        <Checkbox
          key={option}
          label={nameOf(option)}
          checked={chosen.includes(option)}
          onChange={({ target: { checked } }) =>
            onChange(checked ? [...chosen, option] : chosen.filter((one) => one !== option))
          }
        />
      ))}
    </FieldGroup>
  )
}
