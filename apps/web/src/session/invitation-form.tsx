import {
  checkEmail,
  checkName,
  checkPassword,
  type FieldError,
  type InvitationOffer,
  passwordLength,
} from '@renkei/schema'
import { type FormEvent, useRef, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { attempt, auth } from './auth.ts'
import { Refused } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './invitation-words.ts'
import { words as passwordWords } from './password-words.ts'
import { startAgainAt } from './use-session.ts'

type Field = 'email' | 'name' | 'password'

/** Name and password, for the first administrator the e-mail address too; then straight in. */
export function InvitationForm({ token, offer }: { token: string; offer: InvitationOffer }) {
  const text = useWords(words)
  const { role } = useTerms()
  const { lengthHelp } = useWords(passwordWords)
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState({ email: '', name: offer.name ?? '', password: '' })
  const [mistakes, setMistakes] = useState<FieldError[]>([])
  const { refused, isPending, write } = useWriting(undefined, {
    invitationNotFound: text.gone,
    tooManyRequests: text.tooMany,
    forbidden: text.refused,
  })
  const asksEmail = offer.email === null

  const show = (found: FieldError[]) => {
    setMistakes(found)
    const [first] = ['email', 'name', 'password'].filter((name) =>
      found.some(({ field }) => field === name),
    )
    form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    const { email, name, password } = typed
    const found = [
      ...(asksEmail ? checkEmail(email) : []),
      ...checkName(name),
      ...checkPassword(password),
    ]
    show(found)
    if (found.length > 0) return
    const outcome = await write(() => client.invitation.accept.mutate({ token, ...typed }))
    if ('fields' in outcome) return show(outcome.fields)
    const entered = await attempt((hooks) =>
      auth.signIn.email({ email: outcome.done.email, password }, hooks),
    )
    startAgainAt(entered.failure ? '/sign-in' : language === 'en' ? '/?lang=en' : '/')
  }
  const field = (name: Field, label: string) => {
    const mistake = mistakes.find((one) => one.field === name)
    return {
      label,
      name,
      need: 'required' as const,
      value: typed[name],
      error: mistake && problemText(language, mistake, { label }),
      onChange: (event: { target: { value: string } }) =>
        setTyped({ ...typed, [name]: event.target.value }),
    }
  }
  const post = [offer.municipality, offer.department, role[offer.role].toLowerCase()]
  return (
    <>
      <p>{text.lead(post.filter(Boolean).join(language === 'ja' ? ' ' : ', '))}</p>
      {refused !== undefined && <Refused text={refused} />}
      <form className="fields" ref={form} noValidate onSubmit={submit}>
        {asksEmail ? (
          <TextField
            {...field('email', text.email)}
            help={text.emailHelp}
            type="email"
            autoComplete="username"
          />
        ) : (
          <div className="field">
            <p className="label">{text.email}</p>
            <p>{offer.email}</p>
            {/* So that password managers keep the right name. */}
            <input type="hidden" autoComplete="username" value={offer.email ?? ''} />
          </div>
        )}
        <TextField {...field('name', text.name)} help={text.nameHelp} autoComplete="name" />
        <PasswordField
          {...field('password', text.password)}
          help={lengthHelp(passwordLength.min)}
          autoComplete="new-password"
        />
        <button className="btn btn--fill" type="submit" aria-disabled={isPending}>
          {text.accept}
        </button>
      </form>
    </>
  )
}
