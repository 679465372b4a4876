import { type ComponentProps, useState } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from './field-words.ts'
import { Field, type FieldProps } from './field.tsx'

/** A password, hidden until asked for. */
export function PasswordField({
  label,
  help,
  error,
  need,
  ...input
}: Omit<FieldProps, 'sign' | 'below'> & Omit<ComponentProps<'input'>, 'type'>) {
  const text = useWords(words)
  const [isShown, show] = useState(false)
  return (
    <Field label={label} help={help} error={error} need={need} id={input.id}>
      {(tie) => (
        <div className="pw">
          <input
            spellCheck={false}
            autoCapitalize="none"
            {...input}
            {...tie}
            className="input"
            type={isShown ? 'text' : 'password'}
          />
          <button
            className="btn"
            type="button"
            aria-label={isShown ? text.hidePassword : text.showPassword}
            onClick={() => show(!isShown)}
          >
            {isShown ? text.hide : text.show}
          </button>
        </div>
      )}
    </Field>
  )
}
