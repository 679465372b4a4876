import { type FieldError, limits, type ProjectText, textsIn } from '@renkei/schema'
import { type FocusEvent, type ReactNode, useId } from 'react'
import { useLanguage, useWords, wide } from '../../i18n.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { ApplicationHead } from '../head.tsx'
import { Notices, StateBar } from './above.tsx'
import { Attachments } from './attachments.tsx'
import { FormSide, TableOfContents } from './asides.tsx'
import { useLabel, useProblemText } from './errors.ts'
import { useForm, useText } from './field.tsx'
import type { Kept } from './keeper.ts'
import { Indicators } from './indicators.tsx'
import { Measures } from './measures.tsx'
import { Municipalities } from './municipalities.tsx'
import { Names } from './names.tsx'
import { Period, YearField } from './period.tsx'
import { controlOf, type SectionName, sectionsOf } from './sections.ts'
import { useFrame } from '../../vision/queries.ts'
import { words as pageWords } from '../words.ts'
import { tidy } from './tidy.ts'
import { useSectionName } from './use-section-name.ts'
import { words } from './words.ts'

const bodies: Record<SectionName, () => ReactNode> = {
  names: Names,
  measures: Measures,
  municipalities: Municipalities,
  contents: Contents,
  period: Period,
  indicators: Indicators,
  agreement: Agreement,
  reason: Reason,
  contact: Contact,
  end: End,
}

/** The form itself: where it stands, its contents, its fields. */
export function FormStep({
  shown,
  isTried,
  refused,
  kept,
  flush,
  retry,
  onDiscard,
  onLeave,
  onCheck,
}: {
  /** The errors that are told. */
  shown: readonly FieldError[]
  /** Whether someone tried to submit: before, a summary would push the form about. */
  isTried: boolean
  refused: string | undefined
  kept: Kept
  flush: () => void
  retry: () => void
  /** Takes out again what was put back into the form. */
  onDiscard: () => void
  onLeave: (field: string) => void
  onCheck: () => Promise<void>
}) {
  const { application, draft, edit } = useForm()
  const { policyAreas } = useFrame()
  const word = useWords(words)
  const page = useWords(pageWords)
  const label = useLabel()
  const sentence = useProblemText(draft)
  // What is missing is named in its sentence.
  const summary = (error: FieldError) =>
    error.problem === 'required' || error.field === ''
      ? sentence(error)
      : word.mistake(label(error.field), sentence(error))
  const leave = ({ target }: FocusEvent<HTMLElement>) => {
    if (target instanceof HTMLButtonElement) return
    const name = target.getAttribute('name') ?? ''
    const tidied = tidy(draft, name, policyAreas)
    if (tidied) edit(tidied)
    onLeave(name)
    flush()
  }
  return (
    <>
      <div className="wrap">
        <ApplicationHead application={application} />
      </div>
      <StateBar kept={kept} shown={shown.length} onCheck={() => void onCheck()} onRetry={retry} />
      <div className="wrap">
        <Notices application={application} kept={kept} onDiscard={onDiscard} refused={refused} />
        <ErrorSummary
          mistakes={(isTried ? shown : []).map((error) => ({
            id: controlOf(error.field),
            text: summary(error),
          }))}
        />
        <div className="form">
          <TableOfContents shown={shown} />
          {/* Leaving a field is heard here; the form itself is nothing to operate. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <form
            noValidate
            onBlur={leave}
            onSubmit={(event) => {
              event.preventDefault()
              void onCheck()
            }}
          >
            {sectionsOf(application.kind).map(({ name }, at) => (
              <FormSection name={name} at={at} key={name} />
            ))}
            <p className="form__end">
              <button className="btn btn--fill" type="submit">
                {page.check}
              </button>
            </p>
          </form>
          <FormSide savedAt={kept.savedAt} />
        </div>
      </div>
    </>
  )
}

function FormSection({ name, at }: { name: SectionName; at: number }) {
  const language = useLanguage()
  const nameOf = useSectionName()
  const heading = useId()
  const Body = bodies[name]
  return (
    <section className="sec" id={`s-${name}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          {language === 'ja' ? `${wide(at + 1)}　${nameOf(name)}` : `${at + 1}. ${nameOf(name)}`}
        </h2>
      </header>
      <div className="fields">
        <Body />
      </div>
    </section>
  )
}

/** 内容と役割 */
function Contents() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      {textsIn('contents', 'period').map((name) =>
        name === 'summary' ? (
          <TextArea key={name} {...text(name)} help={word.summaryHelp} limit={limits[name]} />
        ) : (
          <TextArea key={name} {...text(name)} rows={2} />
        ),
      )}
    </>
  )
}

/** 連携協約・備考 */
function Agreement() {
  const word = useWords(words)
  const text = useText()
  const helps: Partial<Record<ProjectText, string>> = { agreementArticles: word.articlesHelp }
  return (
    <>
      {textsIn('agreement').map((name) => (
        <TextField key={name} {...text(name)} help={helps[name]} />
      ))}
      <TextArea {...text('note')} help={word.noteHelp} rows={2} />
      <Attachments />
    </>
  )
}

/** 変更の理由 */
function Reason() {
  const word = useWords(words)
  const text = useText()
  return (
    <TextArea {...text('changeReason')} help={word.changeReasonHelp} limit={limits.changeReason} />
  )
}

/** 担当者: whom to call. */
function Contact() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      <p className="quiet small">{word.contactHelp}</p>
      <TextField {...text('contactPerson')} autoComplete="name" />
      <div className="two-f abreast">
        <TextField {...text('contactPhone')} type="tel" autoComplete="tel" />
        <TextField {...text('contactExtension')} inputMode="numeric" autoComplete="off" />
      </div>
    </>
  )
}

/** 廃止: why, and until when. */
function End() {
  const word = useWords(words)
  const text = useText()
  return (
    <>
      <TextArea {...text('endReason')} help={word.endReasonHelp} rows={4} />
      <div className="form__narrow">
        <YearField name="lastFiscalYear" help={word.lastFiscalYearHelp} />
      </div>
      <TextArea {...text('note')} help={word.noteHelp} rows={2} />
      <Attachments />
    </>
  )
}
