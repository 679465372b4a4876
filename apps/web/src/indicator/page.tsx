import { Lineage } from '../chrome/lineage.tsx'
import {
  can,
  type FormerTarget,
  type Indicator,
  type IndicatorForm,
  today,
  yearOf,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { OpinionSection } from '../opinion/door/section.tsx'
import { useMe } from '../session/use-session.ts'
import { focusField } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { formatDay } from '../ui/time.ts'
import { numberOf, useVisionParams } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { CorrectDialog, EndDialog } from './dialogs.tsx'
import { Corrections } from './corrections.tsx'
import { Facts, Measured } from './facts.tsx'
import { IndicatorFormView } from './form.tsx'
import { words as formWords } from './door/form-words.ts'
import { words } from './page-words.ts'
import { indicatorQuery } from './queries.ts'
import { RuleNotes } from './rules.tsx'
import { State } from './state.tsx'
import { formatNumber } from '../ui/number.ts'
import { useTeller } from './door/tell.ts'
import { MendDialog } from './mend-dialog.tsx'
import { fieldId } from './fields.tsx'
import { words as common } from './door/words.ts'
import './indicator.css'

type Doing =
  | { what: 'correct'; year: number }
  | { what: 'mend'; of: FormerTarget }
  | { what: 'edit' | 'end' }

/** One 成果指標: where it stands, what was registered, how it is judged, what was corrected. */
export function IndicatorPage() {
  const word = useWords(words)
  const { title: all } = useWords(common)
  const params = useVisionParams()
  const { id = '' } = useParams({ strict: false })
  const { data: indicator } = useSuspenseQuery(indicatorQuery(numberOf(id)))
  const tell = useTeller(indicator)
  const me = useMe()
  const may = (procedure: 'indicator.save' | 'indicator.correct' | 'indicator.correctTarget') =>
    can(me, procedure, { region: indicator.region })
  const [doing, setDoing] = useState<Doing>()
  const { step } = useSearch({ from: '__root__' })
  const [said, say] = useState(step?.[0] === 'registered' ? word.registered : undefined)
  const begin = (next: Doing) => {
    say(undefined)
    setDoing(next)
  }
  const stop = () => setDoing(undefined)
  // The form takes the place of the page, and of whatever had the focus.
  const acts = useRef<HTMLParagraphElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current) acts.current?.focus()
    wasEditing.current = doing?.what === 'edit'
    if (wasEditing.current) focusField(fieldId('title'))
  }, [doing])
  usePageTitle(indicator.title)
  const head = (
    <PageHead
      trail={[
        <Link key="all" to="/$region/$vision/indicators" params={params} search={{}}>
          {all}
        </Link>,
        <span key="title" lang="ja">
          {indicator.title}
        </span>,
      ]}
      title={{ title: indicator.title, titleEn: null }}
      under={<Measured of={indicator} />}
    />
  )
  if (doing?.what === 'edit') {
    return (
      <div className="wrap">
        {head}
        <Edit
          indicator={indicator}
          onDone={() => {
            stop()
            say(word.changedDone)
          }}
          onCancel={stop}
        />
      </div>
    )
  }
  const correct = (year: number) => begin({ what: 'correct', year })
  return (
    <div className="wrap">
      {head}
      <div role="status">{said !== undefined && <p className="done-line">{said}</p>}</div>
      <Ended indicator={indicator} />
      {may('indicator.correct') && (
        <p className="acts-row" tabIndex={-1} ref={acts}>
          <button
            type="button"
            className="btn btn--fill"
            onClick={() => correct(yearOf(today(), indicator.yearKind) - 1)}
          >
            {word.correct}
          </button>
          {/* What a plan's document states is not ours to change. */}
          {indicator.endedAt === null && indicator.stated === null && may('indicator.save') && (
            <>
              <button type="button" className="btn" onClick={() => begin({ what: 'edit' })}>
                {word.edit}
              </button>
              <button
                type="button"
                className="btn btn--text"
                onClick={() => begin({ what: 'end' })}
              >
                {word.end}
              </button>
            </>
          )}
        </p>
      )}
      <State indicator={indicator} onCorrect={may('indicator.correct') ? correct : undefined} />
      <Facts
        indicator={indicator}
        onMend={
          indicator.endedAt === null && indicator.stated === null && may('indicator.correctTarget')
            ? (of) => begin({ what: 'mend', of })
            : undefined
        }
      />
      <Lineage of={indicator} />
      <Corrections indicator={indicator} />
      <OpinionSection of={{ indicator: indicator.id }} />
      <RuleNotes of={indicator} />
      {doing?.what === 'correct' && (
        <CorrectDialog
          indicator={indicator}
          year={doing.year}
          onClose={stop}
          onDone={(fiscalYear, value) => {
            stop()
            say(word.saved(tell.year(fiscalYear), tell.value(value)))
          }}
        />
      )}
      {doing?.what === 'mend' && (
        <MendDialog
          indicator={indicator}
          of={doing.of}
          onClose={stop}
          onDone={() => {
            stop()
            say(word.mended)
          }}
        />
      )}
      {doing?.what === 'end' && <EndDialog indicator={indicator} onClose={stop} />}
    </div>
  )
}

function Ended({ indicator: { endedAt } }: { indicator: Indicator }) {
  const language = useLanguage()
  const word = useWords(words)
  if (endedAt === null) return null
  return (
    <Notice title={word.ended(formatDay(endedAt, language))}>
      <p>{word.endedText}</p>
    </Notice>
  )
}

/** The form over the version it began with: who wrote meanwhile is told. */
function Edit({
  indicator,
  onDone,
  onCancel,
}: {
  indicator: Indicator
  onDone: () => void
  onCancel: () => void
}) {
  const word = useWords(formWords)
  const { id, version } = indicator
  return (
    <IndicatorFormView
      initial={formOf(indicator)}
      held={formOf(indicator)}
      own={id}
      verb={word.save}
      onSave={(form, retarget) => client.indicator.save.mutate({ id, version, form, retarget })}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}

function formOf(indicator: Indicator): IndicatorForm {
  const text = (value: number | null) => (value === null ? '' : String(value))
  const printed = (said: string | null, value: number | null) =>
    said ?? (value === null ? '' : formatNumber(value))
  const { title, unit, direction, kind, source, municipality } = indicator
  return {
    ...{ title, unit, direction, kind, source, municipality },
    yearKind: indicator.yearKind,
    countedOn: indicator.countedOn ?? '',
    baseline: printed(indicator.baselineWords, indicator.baseline),
    baselineFiscalYear: text(indicator.baselineFiscalYear),
    target: printed(indicator.targetWords, indicator.target),
    targetFiscalYear: text(indicator.targetFiscalYear),
    pillar: text(indicator.pillar),
    policyArea: indicator.policyArea ?? '',
    measure: text(indicator.measure),
    project: text(indicator.project),
    department: indicator.department ?? '',
    totalling: indicator.totalling,
    weight: text(indicator.weight?.id ?? null),
  }
}
