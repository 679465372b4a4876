import { type GlossaryEntry, holdsWord, searchable } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { NarrowField } from '../ui/narrow-field.tsx'
import { useTyped } from '../chrome/use-typed.ts'
import { glossaryQuery, plansQuery } from '../plan/queries.ts'
import { Empty } from '../ui/empty.tsx'
import { PlansLink } from '../plan/door/plans-link.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useVisionRef } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { Term } from './term.tsx'
import { words } from './words.ts'
import './glossary.css'

/** 用語集: every term the plans explain, plan by plan, in the order of their marks. */
export function GlossaryPage() {
  const language = useLanguage()
  const word = useWords(words)
  const ref = useVisionRef()
  const { data: entries } = useSuspenseQuery(glossaryQuery(ref))
  const { data: plans } = useSuspenseQuery(plansQuery(ref))
  const { text, type, found } = useTyped()
  const shown = entries.filter(holds(found))
  const groups = Map.groupBy(shown, ({ plan }) => plan)
  usePageTitle(word.title)
  return (
    <div className="wrap">
      <PageHead
        trail={[<PlansLink key="plans" />, word.title]}
        title={word.title}
        lead={word.lead}
      />
      {entries.length === 0 ? (
        <Empty>
          <p>{word.none}</p>
        </Empty>
      ) : (
        <>
          <NarrowField label={word.search} help={word.searchHelp} text={text} type={type} />
          <p className="terms-count" role="status">
            {shown.length === 0 ? word.notFound(text) : word.found(shown.length)}
          </p>
          {shown.length === 0 && (
            <button type="button" className="btn btn--sm" onClick={() => type('')}>
              {word.clear}
            </button>
          )}
        </>
      )}
      {plans.map((plan) => {
        const own = groups.get(plan.slug)
        if (!own) return null
        return (
          <Section
            key={plan.slug}
            id={plan.slug}
            title={titleIn(language, plan).text}
            note={word.terms(own.length)}
          >
            <ul>
              {own.map((entry) => (
                <Term key={entry.mark} of={entry} found={found} />
              ))}
            </ul>
          </Section>
        )
      })}
    </div>
  )
}

const holds =
  (asked: readonly string[]) =>
  ({ term, note }: GlossaryEntry): boolean => {
    const text = searchable(`${term} ${note}`)
    return asked.every((word) => holdsWord(text, word))
  }
