import {
  type ActualChange,
  type Change,
  coverageText,
  formatFiscalYear,
  formatYear,
  type ProjectChange,
  type ReportChange,
} from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useFieldNames } from '../../diff/field-words.ts'
import { textIn, titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { ProjectNo, useNumbers } from '../../vision/number.tsx'
import { useFactLines } from './facts.ts'
import { AlignmentEntry, IndicatorEntry, PlanEntry, RegionEntry } from './further.tsx'
import { Head, Reason } from './parts.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** One change: what it is of, what happened, what became different and why. */
export function Entry({ change }: { change: Change }) {
  if (change.kind === 'project') return <ProjectEntry change={change} />
  if (change.kind === 'report') return <ReportEntry change={change} />
  if (change.kind === 'actual') return <ActualEntry change={change} />
  if (change.kind === 'indicator') return <IndicatorEntry change={change} />
  if (change.kind === 'alignment') return <AlignmentEntry change={change} />
  if (change.kind === 'region') return <RegionEntry change={change} />
  return <PlanEntry change={change} />
}

function ProjectEntry({ change }: { change: ProjectChange }) {
  const word = useWords(words)
  const language = useLanguage()
  const field = useFieldNames()
  const linesOf = useFactLines()
  const { called } = useNumbers()
  const params = { ...useVisionParams(), number: String(change.number) }
  const { revision, fields, facts, reason } = change
  const title = titleIn(language, change)
  const noted = textIn(language, change.note, change.noteEn)
  const isTold = fields.length > 0 || facts.length > 0
  return (
    <li>
      <Head change={change}>
        <Link to="/$region/$vision/projects/$number" params={params} search={{}}>
          <ProjectNo of={change} />{' '}
          <span lang={title.lang === language ? undefined : title.lang}>{title.text}</span>
        </Link>
      </Head>
      {!isTold && (
        <p className="small" lang={noted.lang === language ? undefined : noted.lang}>
          {noted.text}
        </p>
      )}
      {linesOf(facts).map(({ was, is, names }) => (
        <p key={`${was} ${is}`} className="small">
          {names.join(word.comma)}
          {word.colon}
          <Marked text={word.became(was, is)} />
        </p>
      ))}
      {fields.length > 0 && (
        <p className="small">
          {word.fields}
          {fields.map(({ field: name }) => field[name]).join(word.comma)}
        </p>
      )}
      <Reason reason={reason} />
      {revision > 1 && (
        <p className="small">
          <Link
            to="/$region/$vision/projects/$number/compare"
            params={params}
            search={{ from: [String(revision - 1)], to: [String(revision)] }}
          >
            {word.compare}
            <span className="vh">{word.of(called(change))}</span>
          </Link>
        </p>
      )}
    </li>
  )
}

function ReportEntry({ change }: { change: ReportChange }) {
  const language = useLanguage()
  const params = { ...useVisionParams(), id: String(change.id) }
  return (
    <li>
      <Head change={change}>
        <Link to="/$region/$vision/inquiries/$id/report" params={params} search={{}}>
          {formatFiscalYear(change.fiscalYear, language)} <span lang="ja">{change.title}</span>
        </Link>
      </Head>
    </li>
  )
}

function ActualEntry({ change }: { change: ActualChange }) {
  const word = useWords(words)
  const language = useLanguage()
  const params = { ...useVisionParams(), id: String(change.id) }
  const { title, unit, fiscalYear, yearKind, was, is, coverage, reason } = change
  const value = (of: number) => `${of.toLocaleString('en')}${unit}`
  return (
    <li>
      <Head change={change}>
        <Link to="/$region/$vision/indicators/$id" params={params} search={{}} lang="ja">
          {title}
        </Link>
      </Head>
      <p className="small">
        <Marked
          text={word.value(
            formatYear(fiscalYear, language, yearKind),
            was === null ? null : value(was),
            value(is),
          )}
        />
        {coverage && coverage.made < coverage.of && word.partial(coverageText(language, coverage))}
      </p>
      <Reason reason={reason} />
    </li>
  )
}
