import { numberMark, type RegionBookPreview, type TakeRegionBook } from '@renkei/schema'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Checkbox, FieldGroup, Radio } from '../ui/choice.tsx'
import { Marked } from '../ui/marked.tsx'
import { formatMoment } from '../ui/time.ts'
import { useErrors } from '../ui/use-errors.ts'
import { Refused } from '../writing/outcome.tsx'
import type { Writing } from '../writing/use-writing.ts'
import { type Taken, takeOver, type TakingStage } from './take.ts'
import { TakingStatus } from './taking-status.tsx'
import { words } from './words.ts'

type Taking = Omit<TakeRegionBook, 'region' | 'id'>

const beginning = { step: 'check', done: 0, of: 0 } as const

/** Takes a workbook over, once whoever does has said what they are asked. */
export function TakeForm({
  id,
  of: { region, conflicts, hanging },
  writing: { write, isPending, refused },
}: {
  id: number
  of: RegionBookPreview
  writing: Writing<Taken>
}) {
  const word = useWords(words)
  const [said, setSaid] = useState<Taking>({})
  const { form, show, errorOf } = useErrors()
  const [stage, setStage] = useState<TakingStage>(beginning)
  // What is begun goes on where the page is left; only asking for it ends.
  const here = useRef(new AbortController())
  useEffect(() => {
    const own = new AbortController()
    here.current = own
    return () => own.abort()
  }, [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setStage(beginning)
    const outcome = await write(() =>
      takeOver({ region: region.slug, id, ...said }, setStage, here.current.signal),
    )
    if ('fields' in outcome) show(outcome.fields)
  }
  return (
    <form className="region-book__asked" ref={form} noValidate onSubmit={submit}>
      {conflicts.length > 0 && (
        <>
          <h3>{word.conflicts(conflicts.length)}</h3>
          <FieldGroup label={word.conflictsAsk} error={errorOf('conflicts', word.conflictsAsk)}>
            {(conflicts.length > 1
              ? (['keep', 'replace', 'choose'] as const)
              : (['keep', 'replace'] as const)
            ).map((choice) => (
              <Radio
                key={choice}
                name="conflicts"
                label={word.conflictsBecome[choice]}
                checked={said.conflicts === choice}
                onChange={() => setSaid({ ...said, conflicts: choice })}
              />
            ))}
          </FieldGroup>
          {/* Below the question: what is to be chosen one by one does not open out of sight above it. */}
          <Conflicts
            of={conflicts}
            kept={said.conflicts === 'choose' ? (said.kept ?? []) : undefined}
            onKeep={(kept) => setSaid({ ...said, kept })}
          />
        </>
      )}
      {hanging.length > 0 && (
        <>
          <h3>{word.hanging}</h3>
          <Hanging of={hanging} />
          <FieldGroup label={word.despiteAsk} error={errorOf('despite', word.despiteAsk)}>
            <Checkbox
              name="despite"
              label={word.despite}
              checked={said.despite ?? false}
              onChange={({ target }) => setSaid({ ...said, despite: target.checked })}
            />
          </FieldGroup>
        </>
      )}
      {refused !== undefined && <Refused text={refused} />}
      {isPending && <TakingStatus stage={stage} />}
      <div className="acts-row book__take">
        <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
          {isPending ? word.taking : word.take}
        </button>
      </div>
    </form>
  )
}

/** What somebody changed since the workbook was taken out; where they are chosen one by one, which are `kept`. */
function Conflicts({
  of,
  kept,
  onKeep,
}: {
  of: RegionBookPreview['conflicts']
  kept: readonly number[] | undefined
  onKeep: (kept: number[]) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { revisionEvent } = useTerms()
  return (
    <ul className="region-book__list">
      {of.map((project) => {
        const { number, label, event, by, at } = project
        const title = titleIn(language, project)
        return (
          <li key={number}>
            {numberMark(language, label ?? String(number))}{' '}
            <span lang={title.lang === language ? undefined : title.lang}>{title.text}</span>
            <span className="block small quiet">
              {revisionEvent[event]} {formatMoment(at, language)}{' '}
              <span lang="ja">
                {[by?.municipality?.name, by?.department, by?.person].filter(Boolean).join(' ')}
              </span>
            </span>
            {kept && (
              <Checkbox
                name={`kept-${number}`}
                label={word.keepOne(numberMark(language, label ?? String(number)))}
                checked={kept.includes(number)}
                onChange={({ target }) =>
                  onKeep([
                    ...kept.filter((one) => one !== number),
                    ...(target.checked ? [number] : []),
                  ])
                }
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What is open about what would end. */
function Hanging({ of }: { of: RegionBookPreview['hanging'] }) {
  const word = useWords(words)
  return (
    <ul className="region-book__list">
      {of.map(({ name, applications, inquiries }) => (
        <li key={name}>
          <b lang="ja">{name}</b>
          <ul>
            {applications.map(({ id, title }) => (
              <li key={`application ${id}`}>
                <Marked text={word.application(title)} />
              </li>
            ))}
            {inquiries.map(({ id, title }) => (
              <li key={`inquiry ${id}`}>
                <Marked text={word.inquiry(title)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
