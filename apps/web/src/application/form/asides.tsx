import {
  askedBy,
  can,
  contentOf,
  type Draft,
  type DraftField,
  type FieldError,
  filledIndicators,
} from '@renkei/schema'
import { useEffect, useState } from 'react'
import { nameIn, useLanguage, useWords, wide } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { formatDay, formatMoment } from '../../ui/time.ts'
import { useFrame } from '../../vision/queries.ts'
import { By } from '../../writing/by.tsx'
import { openConditions } from '../consent/settling.tsx'
import { latestRemarks } from '../door/remark-list.tsx'
import { StateChip } from '../door/state-chip.tsx'
import { DiscardDialog, WithdrawDialog } from '../leave-dialogs.tsx'
import { subjectOf } from '../queries.ts'
import { words as pageWords } from '../words.ts'
import { useForm } from './field.tsx'
import { rootOf, type SectionName, sectionsOf } from './sections.ts'
import { useSectionName } from './use-section-name.ts'
import { words } from './words.ts'

/** The form's parts: 済み, 要修正 2, 未記入. */
export function TableOfContents({ shown }: { shown: readonly FieldError[] }) {
  const language = useLanguage()
  const word = useWords(words)
  const nameOf = useSectionName()
  const { application } = useForm()
  const sections = sectionsOf(application.kind)
  const current = useCurrent(sections.map(({ name }) => name))
  return (
    <nav className="toc" aria-labelledby="contents">
      <h2 id="contents">{word.contents}</h2>
      <ol>
        {sections.map(({ name, fields }, at) => (
          <li key={name}>
            <a href={`#s-${name}`} aria-current={name === current ? 'location' : undefined}>
              <span>{language === 'ja' ? wide(at + 1) : at + 1}</span>
              <span>{nameOf(name)}</span>
              <Standing
                fields={fields}
                wrong={shown.filter(({ field }) => fields.includes(rootOf(field))).length}
              />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** An indicator that was added and not written is none. */
const isEmptyField = (draft: Draft, field: DraftField): boolean =>
  (field === 'indicators' ? filledIndicators(draft.indicators) : draft[field]).length === 0

function Standing({ fields, wrong }: { fields: readonly string[]; wrong: number }) {
  const word = useWords(words)
  const { application, draft, changed, errors } = useForm()
  const { state, kind } = application
  if (wrong > 0) return <span className="late">{word.toCorrect(wrong)}</span>
  const remarks =
    state === 'returned'
      ? latestRemarks(application).filter(({ field }) => fields.includes(rootOf(field))).length
      : 0
  if (remarks > 0) return <span className="late">{word.remarked(remarks)}</span>
  const conditions = fields.includes('partners') ? openConditions(application).length : 0
  if (conditions > 0) return <span className="late">{word.conditions(conditions)}</span>
  if (kind === 'change') {
    if (changed.some((field) => fields.includes(field))) return <b>{word.changed}</b>
  }
  const own = errors.filter(({ field }) => fields.includes(rootOf(field)))
  if (own.some(({ problem }) => problem === 'required')) {
    return <span className="todo-s">{word.empty}</span>
  }
  const isEmpty = sectionsOf(kind)
    .flatMap((section) => section.fields)
    .every((field) => !fields.includes(field) || isEmptyField(draft, field))
  if (isEmpty) return <span className="s">{word.optional}</span>
  return kind === 'change' ? <span /> : <span className="s">{word.done}</span>
}

/** The part that is being read: the last whose heading has passed the upper third. */
function useCurrent(names: readonly SectionName[]): SectionName | undefined {
  const [current, setCurrent] = useState<SectionName>()
  const key = names.join()
  useEffect(() => {
    const find = () => {
      const line = window.innerHeight / 3
      const passed = names.filter((name) => {
        const top = document.getElementById(`s-${name}`)?.getBoundingClientRect().top
        return top !== undefined && top <= line
      })
      setCurrent(passed.at(-1) ?? names[0])
    }
    find()
    window.addEventListener('scroll', find, { passive: true })
    return () => window.removeEventListener('scroll', find)
    // The names are the same as long as their text is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return current
}

/** What is known of the application, what happens next, and the ways to give it up. */
export function FormSide({ savedAt }: { savedAt: string | undefined }) {
  const language = useLanguage()
  const word = useWords(pageWords)
  const { municipalities } = useFrame()
  const me = useMe()
  const { application, draft } = useForm()
  const [asking, setAsking] = useState<'discard' | 'withdraw'>()
  const maker = municipalities.find(({ code }) => code === application.municipality)
  const may = (procedure: 'application.discard' | 'application.withdraw') =>
    can(me, procedure, subjectOf(application))
  return (
    <aside className="side" aria-label={word.information}>
      <section>
        <h2>{word.information}</h2>
        <ul>
          <li>
            <span>{word.state}</span>
            <StateChip of={application} />
          </li>
          <li>
            <span>{word.madeBy}</span>
            <span>
              {maker && nameIn(language, maker)} <span lang="ja">{application.department}</span>
            </span>
          </li>
          {application.version === 0 ? (
            <li>
              <span>{word.lastSaved}</span>
              <span>{word.notKept}</span>
            </li>
          ) : (
            <>
              <li>
                <span>{word.begun}</span>
                <span>{formatDay(application.createdAt, language)}</span>
              </li>
              <li>
                <span>{word.lastSaved}</span>
                <span>
                  {formatMoment(savedAt ?? application.updatedAt, language)}
                  <br />
                  {savedAt === undefined && <By author={application.updatedBy} />}
                </span>
              </li>
            </>
          )}
        </ul>
      </section>
      <section>
        <h2>{word.after}</h2>
        <p>
          {word.afterText(askedBy(application, contentOf(draft), application.base?.draft).length)}
        </p>
      </section>
      <p className="side__acts">
        {application.version > 0 && may('application.discard') && (
          <button className="btn btn--sm" type="button" onClick={() => setAsking('discard')}>
            {word.discard}
          </button>
        )}
        {may('application.withdraw') && (
          <button className="btn btn--sm" type="button" onClick={() => setAsking('withdraw')}>
            {word.withdraw}
          </button>
        )}
      </p>
      {asking === 'discard' && (
        <DiscardDialog onClose={() => setAsking(undefined)} application={application} />
      )}
      {asking === 'withdraw' && (
        <WithdrawDialog onClose={() => setAsking(undefined)} application={application} />
      )}
    </aside>
  )
}
