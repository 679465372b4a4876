import { useNavigate, useRouter } from '@tanstack/react-router'
import { type FormEvent, useId } from 'react'
import { useWords } from '../../i18n.tsx'
import { Kept } from '../../ui/kept.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words } from '../words.ts'

/** Words typed here are searched for in one plan, or in all. */
export function PlanSearchField({
  plan,
  text = '',
  hasHiddenLabel = false,
}: {
  plan?: string | undefined
  text?: string
  hasHiddenLabel?: boolean
}) {
  const word = useWords(words).search
  const navigate = useNavigate()
  const params = useVisionParams()
  const id = useId()
  const router = useRouter()
  const { pathname } =
    plan === undefined
      ? router.buildLocation({ to: '/$region/$vision/plans', params })
      : router.buildLocation({ to: '/$region/$vision/plans/$plan', params: { ...params, plan } })
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('q')
    const search: Record<string, string[]> =
      typeof typed === 'string' && typed.trim() !== '' ? { q: [typed.trim()] } : {}
    void (plan === undefined
      ? navigate({ to: '/$region/$vision/plans', params, search })
      : navigate({ to: '/$region/$vision/plans/$plan', params: { ...params, plan }, search }))
  }
  const label = plan === undefined ? word.all : word.within
  return (
    // Another address fills the field anew.
    <form
      key={text}
      className="plan-find"
      role="search"
      action={pathname}
      aria-label={label}
      onSubmit={find}
    >
      <label className={hasHiddenLabel ? 'vh' : undefined} htmlFor={id}>
        {label}
      </label>
      <div>
        <input
          className="input input--sm"
          id={id}
          name="q"
          type="search"
          maxLength={100}
          autoComplete="off"
          defaultValue={text}
        />
        <Kept />
        <button className="btn btn--fill btn--sm" type="submit">
          {word.search}
        </button>
      </div>
    </form>
  )
}
