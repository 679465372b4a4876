import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { plansQuery } from '../plan/queries.ts'
import { useVisionRef } from '../vision/address.ts'
import { words } from './page-words.ts'

/** Chooses one plan, or all; only plans that have items projects may serve. */
export function PlanSelect({
  plan,
  choose,
}: {
  plan: string | undefined
  choose: (plan: string | undefined) => void
}) {
  const id = useId()
  const language = useLanguage()
  const word = useWords(words)
  const { data: plans } = useSuspenseQuery(plansQuery(useVisionRef()))
  return (
    <div
      className={`field field--row plan-select ${plan === undefined ? 'screen-only' : ''}`.trim()}
    >
      <label htmlFor={id}>{word.plan}</label>
      <select
        id={id}
        className="select select--sm"
        value={plan ?? ''}
        onChange={({ target: { value } }) => choose(value === '' ? undefined : value)}
      >
        <option value="">{word.everyPlan}</option>
        {plans
          .filter(({ alignable }) => alignable > 0)
          .map((one) => (
            <option key={one.slug} value={one.slug}>
              {titleIn(language, one).text}
            </option>
          ))}
      </select>
    </div>
  )
}
